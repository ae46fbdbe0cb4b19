/** How a visit can end, in the terms of the post-check's actions. Without a schema, so that pages can use it. */
export const VISIT_OUTCOMES = [
  'passCheck',
  'orderRectification',
  'reportFraud',
  'confirmRectified',
  'stillFailing',
] as const;
export type VisitOutcome = (typeof VISIT_OUTCOMES)[number];

const CLEAN: readonly VisitOutcome[] = ['passCheck', 'confirmRectified'];
const FAILED: readonly VisitOutcome[] = ['orderRectification', 'stillFailing'];

/** Why an outcome does not fit what was found, as the code of the refusal; undefined when it does. */
export function contradictionOf(
  outcome: VisitOutcome,
  anyUnmet: boolean,
): 'supervision.passedWithUnmet' | 'supervision.failedWithoutUnmet' | undefined {
  if (CLEAN.includes(outcome) && anyUnmet) return 'supervision.passedWithUnmet';
  return FAILED.includes(outcome) && !anyUnmet ? 'supervision.failedWithoutUnmet' : undefined;
}
