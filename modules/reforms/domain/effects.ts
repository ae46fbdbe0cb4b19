import type { Claim } from './reform.ts';

type Measure = Claim['of'];

/** What a reform changes, computed from its own definitions, beside what its source says. */
export interface Effect {
  of: Measure;
  before: number;
  after: number;
  /** In percent, rounded to whole numbers: -70. Undefined where there was nothing before. */
  change: number | undefined;
  claim?: Claim;
  /** The definitions give the numbers that the source prints. */
  agrees: boolean;
  /** The source prints a percentage that its own numbers do not give. */
  quotedOtherwise: boolean;
}

const ORDER: Measure[] = ['steps', 'materials', 'workdays', 'visits'];

/** Only the absolute numbers are compared: a source may print a percentage that does not compute (APV-01). */
export function effectsOf(
  before: Record<Measure, number>,
  after: Record<Measure, number>,
  claims: readonly Claim[],
): Effect[] {
  return ORDER.map((of) => {
    const claim = claims.find((one) => one.of === of);
    const change = percentage(before[of], after[of]);
    const agrees = !claim || (claim.before === before[of] && claim.after === after[of]);
    const printed = claim?.quoted === undefined ? undefined : Number(claim.quoted.slice(0, -1));
    const quotedOtherwise = printed !== undefined && printed !== percentage(claim!.before, claim!.after);
    return {
      of,
      before: before[of],
      after: after[of],
      change,
      ...(claim && { claim }),
      agrees,
      quotedOtherwise,
    };
  });
}

function percentage(before: number, after: number): number | undefined {
  return before === 0 ? undefined : Math.round(((after - before) / before) * 100);
}
