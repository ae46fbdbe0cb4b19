import type { PlainFact } from '#platform/rules/pure/facts/fact.ts';
import { CALCULATED, FIRM, type ProfileAttribute } from './attribute.ts';
import { type HeldValue, sameFact } from './heldValue.ts';

/** What becomes of one source's word: it counts, stands behind another, is out of date, disputed, or says nothing. */
export type Standing = 'counts' | 'behind' | 'stale' | 'disputed' | 'silent';

/** Why a value counts, or why none does; message keys under `profiles.why`. */
export type Why = 'only' | 'precedence' | 'agree' | 'calculated' | 'disputed' | 'stale' | 'nobody';

export interface Decided {
  fact: PlainFact;
  /** Whose word counts. */
  from: string | null;
  why: Why;
  /** Two sources whose words both could count say different things. */
  contradicted: boolean;
  held: { value: HeldValue; standing: Standing }[];
}

/**
 * Decides which source's word counts: the first in order of precedence whose word is in date. While that word is
 * disputed the attribute is unknown where its declaration says so; another source's word never slips in instead.
 */
export function decideAttribute(
  attribute: ProfileAttribute,
  values: readonly HeldValue[],
  { today, disputed }: { today: string; disputed: ReadonlySet<string> },
): Decided {
  const order = [CALCULATED, ...saidBy(attribute)];
  const held = [...values]
    .filter(({ source }) => order.includes(source))
    .sort((a, b) => order.indexOf(a.source) - order.indexOf(b.source))
    .map((value) => ({ value, standing: standingOf(value, today) }));
  const able = held.filter(({ standing }) => standing === 'behind');
  const [first] = able;
  if (!first) {
    const why = held.some(({ standing }) => standing === 'stale') ? 'stale' : 'nobody';
    return { fact: 'unknown', from: null, why, contradicted: false, held };
  }
  const contradicted = able.some(({ value }) => !sameFact(value.fact, first.value.fact));
  const isDisputed = disputed.has(first.value.source);
  first.standing = isDisputed && attribute.disputed === 'unknown' ? 'disputed' : 'counts';
  if (first.standing === 'disputed')
    return { fact: 'unknown', from: null, why: 'disputed', contradicted, held };
  const why = able.length === 1 ? 'only' : contradicted ? 'precedence' : 'agree';
  const from = first.value.source;
  return { fact: first.value.fact, from, why: from === CALCULATED ? 'calculated' : why, contradicted, held };
}

/** All who may speak of an attribute, the first counting most; what is calculated comes before them all. */
export function saidBy({ sources, supplied }: Pick<ProfileAttribute, 'sources' | 'supplied'>): string[] {
  return [...sources, ...(supplied ? [FIRM] : [])];
}

/** `behind` until one of them is found to count. */
function standingOf({ fact, countsUntil }: HeldValue, today: string): Standing {
  if (fact === 'unknown') return 'silent';
  return countsUntil !== null && countsUntil < today ? 'stale' : 'behind';
}
