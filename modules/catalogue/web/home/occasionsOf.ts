import type { Text } from '#platform/i18n/pure/text.ts';
import type { MatterSummary } from '../../contract.ts';

type Does = NonNullable<MatterSummary['licence']>['does'];

export interface Occasion {
  key: string;
  does: Does;
  /** The name of the licence. */
  licence: Text;
  matters: MatterSummary[];
}

const ORDER: readonly Does[] = ['issue', 'renew', 'change', 'reissue'];

/** Matters by what they do to which licence; in each group the quickest first, the former procedure last. */
export function occasionsOf(matters: readonly MatterSummary[]): Occasion[] {
  const occasions = new Map<string, Occasion>();
  for (const matter of matters) {
    if (!matter.licence) continue;
    const { does, type, title } = matter.licence;
    const key = `${type} ${does}`;
    const occasion = occasions.get(key) ?? { key, does, licence: title, matters: [] };
    occasion.matters.push(matter);
    occasions.set(key, occasion);
  }
  for (const { matters: some } of occasions.values()) some.sort(quickestFirst);
  return [...occasions.values()].sort((a, b) => ORDER.indexOf(a.does) - ORDER.indexOf(b.does));
}

function quickestFirst(a: MatterSummary, b: MatterSummary): number {
  return Number(a.baseline) - Number(b.baseline) || Number(b.atOnce) - Number(a.atOnce);
}
