import { shiftDays } from '#platform/calendar/pure/addDays.ts';
import { shiftMonths } from '#platform/calendar/pure/addMonths.ts';
import type { PlainFact } from '#platform/rules/pure/facts/fact.ts';
import { CALCULATED, type ProfileAttribute } from './attribute.ts';
import { type Decided, decideAttribute } from './decideAttribute.ts';
import type { HeldValue } from './heldValue.ts';

/** Computes a formula or a table from what is known so far; 'unknown' when it cannot. */
export type Calculate = (
  attribute: ProfileAttribute,
  facts: Readonly<Record<string, PlainFact>>,
) => PlainFact;

export interface FoldInput {
  attributes: readonly ProfileAttribute[];
  values: readonly HeldValue[];
  /** Open disputes, as `attribute source`. */
  disputes: ReadonlySet<string>;
  today: string;
  calculate: Calculate;
}

export interface Folded {
  /** What rules read; an absent key is unknown. */
  facts: Record<string, PlainFact>;
  decided: Map<string, Decided>;
  /** First day on which this comes out differently although nobody says anything. */
  changesOn: string | null;
}

/** The profile of a firm out of what all sources say: first what is said, then what follows from it. */
export function foldProfile({ attributes, values, disputes, today, calculate }: FoldInput): Folded {
  const facts: Record<string, PlainFact> = {};
  const decided = new Map<string, Decided>();
  const changes: string[] = [];
  const byAttribute = Map.groupBy(values, ({ attribute }) => attribute);
  const said = attributes.filter(({ derived }) => !derived);
  for (const attribute of [...said, ...attributes.filter(({ derived }) => derived)]) {
    const held = [...(byAttribute.get(attribute.id) ?? [])];
    if (attribute.derived) {
      const { fact, until } = derive(attribute, facts, { today, calculate });
      if (fact !== 'unknown') held.push(calculated(attribute.id, fact, today));
      if (until) changes.push(until);
    }
    const of = new Set(
      held.map(({ source }) => source).filter((source) => disputes.has(`${attribute.id} ${source}`)),
    );
    const one = decideAttribute(attribute, held, { today, disputed: of });
    decided.set(attribute.id, one);
    if (one.fact !== 'unknown') facts[attribute.id] = one.fact;
    for (const { value, standing } of one.held) {
      if (value.countsUntil && standing !== 'stale') changes.push(shiftDays(value.countsUntil, 1));
    }
  }
  return { facts, decided, changesOn: changes.sort()[0] ?? null };
}

function derive(
  attribute: ProfileAttribute,
  facts: Readonly<Record<string, PlainFact>>,
  { today, calculate }: Pick<FoldInput, 'today' | 'calculate'>,
): { fact: PlainFact; until?: string } {
  const { derived } = attribute;
  if (!derived || !('yearsSince' in derived)) return { fact: calculate(attribute, facts) };
  const since = facts[derived.yearsSince];
  if (since === undefined || typeof since === 'string') return { fact: since ?? 'unknown' };
  const years = fullYears(String(since.value), today);
  if (years === undefined) return { fact: 'unknown' };
  return { fact: { value: String(years) }, until: shiftMonths(String(since.value), (years + 1) * MONTHS) };
}

const MONTHS = 12;

/** Undefined before the day itself. */
function fullYears(since: string, today: string): number | undefined {
  if (today < since) return undefined;
  const years = Number(today.slice(0, 4)) - Number(since.slice(0, 4));
  return shiftMonths(since, years * MONTHS) <= today ? years : years - 1;
}

function calculated(attribute: string, fact: PlainFact, today: string): HeldValue {
  const receivedAt = new Date(`${today}T00:00:00Z`);
  return {
    attribute,
    source: CALCULATED,
    fact,
    asOf: today,
    countsUntil: null,
    receivedAt,
    correctedBy: null,
  };
}
