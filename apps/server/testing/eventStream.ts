export interface HeardEvent {
  id: string | undefined;
  name: string;
  data: unknown;
}

/** Reads server-sent events as a browser does, one after the other. */
export async function openEventStream(url: string, headers: Record<string, string> = {}) {
  const giveUp = new AbortController();
  const response = await fetch(url, { headers, signal: giveUp.signal });
  if (!response.ok || !response.body) return { status: response.status, next: undefined, leave() {} };
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';

  /** The next event; undefined when the server ended the stream. Heartbeats are passed over. */
  async function next(): Promise<HeardEvent | undefined> {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end >= 0) {
        const block = text.slice(0, end).split('\n');
        text = text.slice(end + 2);
        const field = (name: string) =>
          block.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
        const data = field('data');
        if (data === undefined) continue;
        return { id: field('id'), name: field('event') ?? 'message', data: JSON.parse(data) };
      }
      const { done, value } = await reader.read();
      if (done) return undefined;
      text += value;
    }
  }
  return { status: response.status, next, leave: () => giveUp.abort() };
}

/** The next event of that name; others are passed over. */
export async function nextOf(
  stream: { next: (() => Promise<HeardEvent | undefined>) | undefined },
  name: string,
): Promise<HeardEvent> {
  for (;;) {
    const event = await stream.next?.();
    if (!event) throw new Error(`the stream ended before ${name}`);
    if (event.name === name) return event;
  }
}
