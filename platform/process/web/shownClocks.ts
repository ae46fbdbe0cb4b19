import type { CaseView, ClockView } from '../pure/caseView.ts';

/** The running clocks of a case, the nearest deadline first; of two on the same day the one promised to the public. */
export function runningClocks({ clocks }: Pick<CaseView, 'clocks'>): ClockView[] {
  return clocks.filter(({ endedAt }) => endedAt === null).sort(byDeadline);
}

/** The one deadline that a list has room for. */
export function mainClock(view: Pick<CaseView, 'clocks'>): ClockView | undefined {
  return runningClocks(view)[0];
}

const LAST = '9999-12-31';

function byDeadline(a: ClockView, b: ClockView): number {
  return (a.dueOn ?? LAST).localeCompare(b.dueOn ?? LAST) || Number(b.public) - Number(a.public);
}
