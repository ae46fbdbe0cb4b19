import type { Attribute } from '../../platform/rules/pure/vocabulary/attribute.ts';

/** One comparison that all three engines can make. */
export interface Predicate {
  readonly attribute: string;
  readonly operator: '=' | '<' | '>=' | 'in';
  readonly value: number | boolean | readonly string[];
}

/** `all` of the predicates, and at least one of `any` if there are some. */
export interface PlainRule {
  readonly all: readonly Predicate[];
  readonly any: readonly Predicate[];
}

export type PlainFacts = Readonly<Record<string, number | boolean | string>>;

const sizes = ['large', 'medium', 'small', 'micro'];
const industries = ['A', 'C13', 'C26', 'C35', 'E', 'F51', 'I65', 'M73'];
const money = ['revenue', 'expense', 'taxes', 'assets'];
const counts = ['staff', 'lastStaff', 'patents'];
const truths = ['arrears', 'hightech'];
const words: Readonly<Record<string, readonly string[]>> = { size: sizes, industry: industries };

export const benchVocabulary: readonly Attribute[] = [
  ...money.map((id) => ({ id, names: { zh: id, en: id }, type: 'money' as const })),
  ...counts.map((id) => ({ id, names: { zh: id, en: id }, type: 'number' as const })),
  ...truths.map((id) => ({ id, names: { zh: id, en: id }, type: 'boolean' as const })),
  ...Object.keys(words).map((id) => ({ id, names: { zh: id, en: id }, type: 'text' as const })),
];

/** The same numbers for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Conditions as policies have them: three to eight comparisons, each attribute at most once. */
export function makeRules(count: number, random: () => number): PlainRule[] {
  return Array.from({ length: count }, () => {
    const attributes = shuffled([...money, ...counts, ...truths, ...Object.keys(words)], random);
    const predicates = attributes.slice(0, 3 + Math.floor(random() * 6)).map((id) => predicateOn(id, random));
    const any = random() < 0.4 ? predicates.slice(-2) : [];
    return { all: predicates.slice(0, predicates.length - any.length), any };
  });
}

export function makeSubjects(count: number, random: () => number): PlainFacts[] {
  const pick = (values: readonly string[]) => values[Math.floor(random() * values.length)]!;
  return Array.from({ length: count }, () =>
    Object.fromEntries([
      ...money.map((id) => [id, Math.floor(random() ** 3 * 1_000_000_000)]),
      ...counts.map((id) => [id, Math.floor(random() ** 2 * 500)]),
      ...truths.map((id) => [id, random() < 0.3]),
      ...Object.entries(words).map(([id, values]) => [id, pick(values)]),
    ]),
  );
}

function predicateOn(attribute: string, random: () => number): Predicate {
  const all = words[attribute];
  if (all !== undefined) {
    return { attribute, operator: 'in', value: shuffled(all, random).slice(0, Math.ceil(all.length / 2)) };
  }
  if (truths.includes(attribute)) return { attribute, operator: '=', value: random() < 0.3 };
  const most = money.includes(attribute) ? 300_000_000 : 250;
  return { attribute, operator: random() < 0.7 ? '>=' : '<', value: Math.floor(random() ** 2 * most) };
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
