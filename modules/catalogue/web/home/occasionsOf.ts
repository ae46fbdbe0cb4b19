import type { MatterSummary } from '../../contract.ts';

type Does = NonNullable<MatterSummary['licence']>['does'];

export interface Occasion {
  does: Does;
  matters: MatterSummary[];
}

const ORDER: readonly Does[] = ['issue', 'renew', 'change', 'reissue'];

/** Matters by what happened to whoever needs them; in each group the quickest first, the former procedure last. */
export function occasionsOf(matters: readonly MatterSummary[]): Occasion[] {
  return ORDER.flatMap((does) => {
    const some = matters.filter(({ licence }) => licence?.does === does).sort(quickestFirst);
    return some.length > 0 ? [{ does, matters: some }] : [];
  });
}

function quickestFirst(a: MatterSummary, b: MatterSummary): number {
  return Number(a.baseline) - Number(b.baseline) || Number(b.atOnce) - Number(a.atOnce);
}
