import { afterEach, describe, expect, it } from 'vitest';
import { type LiveBrowser, type LiveEvent, liveConnection } from './liveConnection.ts';

/** A server-sent event source that the test speaks for. */
class FakeSource extends EventTarget {
  readonly url: string;
  readyState = 1;
  constructor(url: string) {
    super();
    this.url = url;
  }
  say(name: string, data: object): void {
    this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data) }));
  }
  refuse(): void {
    this.readyState = 2;
    this.dispatchEvent(new Event('error'));
  }
  close(): void {
    this.readyState = 2;
  }
}

let sources: FakeSource[] = [];
const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  sources = [];
});

/** A tab of one browser: tabs share locks and channels, as node's own do within a process. */
function tab(more: Partial<LiveBrowser> = {}) {
  const heard: LiveEvent[] = [];
  const listen = liveConnection({
    open: (url) => {
      const source = new FakeSource(url);
      sources.push(source);
      return source as unknown as EventSource;
    },
    channel: () => new BroadcastChannel('live-test') as unknown as globalThis.BroadcastChannel,
    locks: navigator.locks,
    retryMs: 1,
    ...more,
  });
  const stop = listen((event) => heard.push(event));
  stops.push(stop);
  return { heard, stop, listen };
}

async function until(true_: () => boolean): Promise<void> {
  while (!true_()) await new Promise((resolve) => setTimeout(resolve, 2));
}

describe('the live connection', () => {
  it('reads what the server says', async () => {
    const { heard } = tab();
    await until(() => sources.length === 1);
    expect(sources[0]!.url).toBe('/events');
    sources[0]!.say('unread', { count: 3 });
    sources[0]!.say('case', { caseId: 'c1' });
    sources[0]!.say('notice', { id: 'n1' });
    sources[0]!.say('resync', {});
    expect(heard).toEqual([
      { name: 'unread', count: 3 },
      { name: 'case', caseId: 'c1' },
      { name: 'notice', id: 'n1' },
      { name: 'resync' },
    ]);
  });

  it('is one for all tabs, and passes to the next when its tab closes', async () => {
    const first = tab();
    await until(() => sources.length === 1);
    const second = tab();
    sources[0]!.say('unread', { count: 1 });
    await until(() => second.heard.length === 1);
    expect(first.heard).toEqual(second.heard);
    expect(sources).toHaveLength(1);
    first.stop();
    await until(() => sources.length === 2);
    sources[1]!.say('unread', { count: 2 });
    expect(second.heard.at(-1)).toEqual({ name: 'unread', count: 2 });
    expect(first.heard).toHaveLength(1);
    expect(sources[0]!.readyState).toBe(2);
  });

  it('is shared by the parts of one page, and ends with the last of them', async () => {
    const { listen, stop } = tab();
    const also: LiveEvent[] = [];
    const stopAlso = listen((event) => also.push(event));
    await until(() => sources.length === 1);
    stop();
    sources[0]!.say('unread', { count: 1 });
    expect(also).toHaveLength(1);
    stopAlso();
    await until(() => sources[0]!.readyState === 2);
  });

  it('asks again some time after it was refused', async () => {
    tab();
    await until(() => sources.length === 1);
    sources[0]!.refuse();
    await until(() => sources.length === 2);
  });

  it('does without locks where a browser has none', async () => {
    tab({ locks: undefined });
    tab({ locks: undefined });
    expect(sources).toHaveLength(2);
  });
});
