import { ApiProblem } from '#platform/api/web/problemDocument.ts';
import type { ClockFacts } from '#platform/ui/desk/ClockBadge.tsx';
import type { StateKind } from '#platform/ui/plain/stateKinds.ts';

export interface GalleryCase {
  number: string;
  matter: string;
  state: StateKind;
  clock: ClockFacts;
}

const clocks: ClockFacts[] = [
  facts('red', '2026-11-19', -2),
  facts('red', '2026-11-20', -1),
  facts('orange', '2026-11-23', 0),
  facts('yellow', '2026-11-25', 2),
  { ...facts('grey', '2026-12-30', 20), stopped: true },
  { ...facts('green', '2027-01-08', 31), provisional: true },
  facts('green', '2026-12-08', 12),
];
const states: StateKind[] = ['case.underway', 'case.waitingForApplicant', 'case.underway', 'case.stopped'];

/** Made-up cases of one page of a queue. */
export function galleryCases(page: number): GalleryCase[] {
  return Array.from({ length: page === 3 ? 2 : 20 }, (_, index) => ({
    number: `YT20261122${String((page - 1) * 20 + index + 1).padStart(5, '0')}`,
    matter: 'abcdef'[index % 6]!,
    state: states[index % states.length]!,
    clock: clocks[Math.min(index, clocks.length - 1)]!,
  }));
}

export function galleryProblem(title: string): ApiProblem {
  return new ApiProblem({
    type: '',
    title,
    status: 409,
    code: 'case.changed',
    detail: title,
    wayOut: '',
    fields: [],
  });
}

function facts(colour: ClockFacts['colour'], dueOn: string, amount: number): ClockFacts {
  return { colour, dueOn, provisional: false, stopped: false, remaining: { amount, unit: 'workdays' } };
}
