/** What the server tells an open page: ids only; the page reads the rest if it shows it. */
export type LiveEvent =
  | { name: 'notice'; id: string }
  | { name: 'unread'; count: number }
  | { name: 'case'; caseId: string }
  /** Too much was missed: read everything anew. */
  | { name: 'resync' };

export type LiveListener = (event: LiveEvent) => void;

/** What of a browser the connection needs; tests give their own. */
export interface LiveBrowser {
  open: (url: string) => EventSource;
  channel: () => BroadcastChannel;
  /** Absent on pages without TLS: then each tab has a connection of its own. */
  locks: Pick<LockManager, 'request'> | undefined;
  retryMs: number;
}

const NAME = 'onewindow-live';
const NAMES = ['notice', 'unread', 'case', 'resync'] as const;
const CLOSED = 2;

/**
 * One connection for all tabs of a browser: whichever holds the lock listens and tells the others. Browsers open
 * six connections to a server at most, and each event stream takes one for good.
 * @returns how to listen; the connection is there while somebody does
 */
export function liveConnection(browser: LiveBrowser): (listener: LiveListener) => () => void {
  const listeners = new Set<LiveListener>();
  let stop: (() => void) | undefined;

  function tellAll(event: LiveEvent): void {
    for (const listener of listeners) listener(event);
  }

  function start(): () => void {
    const stopping = new AbortController();
    const channel = browser.channel();
    channel.onmessage = ({ data }) => tellAll(data as LiveEvent);
    const lead = () =>
      listenTo(browser, stopping.signal, (event) => {
        tellAll(event);
        channel.postMessage(event);
      });
    const leading = browser.locks ? browser.locks.request(NAME, { signal: stopping.signal }, lead) : lead();
    // The wait for the lock ends with an error when nobody listens any more.
    Promise.resolve(leading).catch(() => {});
    return () => {
      stopping.abort();
      channel.close();
    };
  }

  return function listen(listener) {
    listeners.add(listener);
    stop ??= start();
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      stop?.();
      stop = undefined;
    };
  };
}

/** Listens until the signal; resolves then, which gives the lock to the next tab. */
function listenTo({ open, retryMs }: LiveBrowser, signal: AbortSignal, tell: LiveListener): Promise<void> {
  return new Promise((resolve) => {
    let source: EventSource | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const connect = () => {
      source = open('/events');
      for (const name of NAMES) {
        source.addEventListener(name, ({ data }) =>
          tell({ name, ...JSON.parse(data as string) } as LiveEvent),
        );
      }
      // The browser connects again by itself after a break, but not after a refusal.
      source.addEventListener('error', () => {
        if (source?.readyState === CLOSED) timer = setTimeout(connect, retryMs);
      });
    };
    const end = () => {
      clearTimeout(timer);
      source?.close();
      resolve();
    };
    if (signal.aborted) return end();
    signal.addEventListener('abort', end);
    connect();
  });
}

const RETRY_MS = 60_000;
let listen: ReturnType<typeof liveConnection> | undefined;

/** Hears what the server tells this browser. Returns how to stop. */
export function listenLive(listener: LiveListener): () => void {
  listen ??= liveConnection({
    open: (url) => new EventSource(url),
    channel: () => new BroadcastChannel(NAME),
    locks: navigator.locks,
    retryMs: RETRY_MS,
  });
  return listen(listener);
}
