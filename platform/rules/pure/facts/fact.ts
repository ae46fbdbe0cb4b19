import type { Exact } from '../exact/exact.ts';

/**
 * What a fact's value is by the attribute's type: text and date ('YYYY-MM-DD') are strings, number and
 * money (yuan) are exact, boolean is boolean, texts is a list of strings.
 */
export type FactValue = string | boolean | Exact | readonly string[];

/**
 * Three states: a value; `none` when the subject is known to have none (a firm that was never a high-tech
 * enterprise has no date on which that status ends); `unknown` when nobody has said.
 */
export type Fact = { readonly value: FactValue } | 'none' | 'unknown';

/** Facts of one subject by attribute id. A missing key is `unknown`. Build them with `readFacts` or `known`. */
export type Facts = Readonly<Record<string, Fact | undefined>>;

/** A fact as it travels in JSON: numbers and money are decimal strings. */
export type PlainFact = { readonly value: string | boolean | readonly string[] } | 'none' | 'unknown';

export function known(value: FactValue): Fact {
  return { value };
}
