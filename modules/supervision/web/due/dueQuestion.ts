import type { Counts } from '../../contract.ts';

export type Colour = keyof Counts;

/** From the most urgent to what does not count. */
export const COLOURS: readonly Colour[] = ['red', 'orange', 'yellow', 'green', 'grey'];

/** Which checks are listed; it stands in the address, so that a number on another page can lead to them. */
export interface DueQuestion {
  colour?: Colour;
  place?: string;
  unacknowledged?: 'true';
}

export function readDueQuestion(search: Record<string, unknown>): DueQuestion {
  const { colour, place, unacknowledged } = search;
  const known = COLOURS.find((one) => one === colour);
  return {
    ...(known && { colour: known }),
    ...(typeof place === 'string' && place !== '' && { place }),
    ...(unacknowledged === 'true' && { unacknowledged }),
  };
}

/** The address of the list for a question. */
export function dueHref(question: DueQuestion = {}): string {
  const query = new URLSearchParams({ ...question }).toString();
  return query === '' ? '/desk/post-checks' : `/desk/post-checks?${query}`;
}

export function totalOf(counts: Counts): number {
  return COLOURS.reduce((sum, colour) => sum + counts[colour], 0);
}
