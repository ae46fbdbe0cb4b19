import type { QueueFilter } from '../../pure/queue.ts';

/** What the desk asks of its queue, as it stands in the address: only what differs from the first view. */
export type QueueQuestion = Partial<Record<keyof QueueFilter, string>>;

const NAMES = [
  'text',
  'matter',
  'process',
  'state',
  'due',
  'assigned',
  'scope',
  'sort',
  'page',
  'size',
] as const satisfies readonly (keyof QueueFilter)[];

const DEFAULTS: QueueQuestion = { scope: 'open', sort: 'due', page: '1', size: '20' };

/** Reads the question out of the address; whatever else stands there is left out. */
export function readQuestion(search: Record<string, unknown>): QueueQuestion {
  const question: QueueQuestion = {};
  for (const name of NAMES) {
    const value = search[name];
    if (value === undefined || value === '' || String(value) === DEFAULTS[name]) continue;
    question[name] = String(value);
  }
  return question;
}

/** A change to the question. Any change but turning pages begins at the first page again. */
export function changeQuestion(question: QueueQuestion, change: QueueQuestion): QueueQuestion {
  const page = 'page' in change ? change.page : undefined;
  return readQuestion({ ...question, ...change, page });
}

/** Without the page: what is kept under a name, and by which a view is known again. */
export function viewOf(question: QueueQuestion): string {
  const { page: _, ...view } = readQuestion(question);
  return JSON.stringify(Object.entries(view).sort());
}

/** Whether anything narrows the list, besides scope and order. */
export function isNarrowed({ text, matter, process, state, due, assigned }: QueueQuestion): boolean {
  return [text, matter, process, state, due, assigned].some((value) => value !== undefined);
}
