import type { Tone } from '#platform/ui/plain/stateKinds.ts';
import type { CaseView } from '../pure/caseView.ts';

const ENDED_WELL = ['granted', 'passed', 'kept'];
const ENDED_BADLY = ['refused', 'revoked'];

/** How the state of a case looks to its applicant. */
export function caseTone(view: Pick<CaseView, 'outcome' | 'holder' | 'clocks'>): Tone {
  const { outcome, holder, clocks } = view;
  if (outcome !== null) {
    if (ENDED_WELL.includes(outcome)) return 'good';
    return ENDED_BADLY.includes(outcome) ? 'bad' : 'ended';
  }
  if (holder === 'applicant') return 'near';
  return clocks.some((clock) => clock.stopped && clock.endedAt === null) ? 'still' : 'open';
}
