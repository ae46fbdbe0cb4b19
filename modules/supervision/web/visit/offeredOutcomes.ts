import { contradictionOf, VISIT_OUTCOMES, type VisitOutcome } from '../../domain/visitOutcome.ts';

/** Which ends of a visit the case allows now, and those of them that the findings rule out. */
export interface OfferedOutcomes {
  possible: VisitOutcome[];
  ruledOut: { outcome: VisitOutcome; code: string }[];
}

/** @param allowed the names of the actions that the case allows this officer */
export function offeredOutcomes(allowed: readonly string[], anyUnmet: boolean): OfferedOutcomes {
  const offered: OfferedOutcomes = { possible: [], ruledOut: [] };
  for (const outcome of VISIT_OUTCOMES.filter((name) => allowed.includes(name))) {
    const code = contradictionOf(outcome, anyUnmet);
    if (code) offered.ruledOut.push({ outcome, code });
    else offered.possible.push(outcome);
  }
  return offered;
}
