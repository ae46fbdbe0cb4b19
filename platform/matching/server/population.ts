import type { NamedRule } from '#platform/matching/pure/namedRule.ts';
import type { Subject } from '#platform/matching/pure/subject.ts';
import type { Outcome } from '#platform/rules/pure/evaluate/outcome.ts';
import type { Facts } from '#platform/rules/pure/facts/fact.ts';
import type { Formula, Rule } from '#platform/rules/pure/tree/rule.ts';
import type { Sweep } from './sweep.ts';

export interface OutcomeCounts {
  readonly true: number;
  readonly unknown: number;
  readonly false: number;
}

/** One of the conditions that must all hold; `from` and `to` are its place in the rule's text. */
export interface FunnelStep {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** This condition asked of everyone. */
  readonly alone: OutcomeCounts;
  /** This one and those before it. */
  readonly soFar: OutcomeCounts;
}

/** What a formula comes to over those for whom the rule is true. */
export interface Total {
  /** Whole fen; each amount rounded half up before it is added. */
  readonly fen: bigint;
  readonly counted: number;
  /** Those whose amount is known not to exist, and those for whom nobody knows it: not in the sum. */
  readonly none: number;
  readonly unknown: number;
}

export interface Asking {
  /** Facts that hold for everyone, such as the day (`asOfDate`); they win over stored ones. */
  readonly given?: Facts | undefined;
}

/**
 * All subjects of a kind with their facts, and rules over them. It owns nothing: whoever owns the facts loads
 * it and tells it of changes. Every answer is the one `compileRule` gives, exactly.
 *
 * Throws Problems: `matching.cannotStore` (a number finer than six decimals, for money than a fen, or above 18
 * digits), `matching.twice` (an id twice in one load), `matching.noAttribute` (a rule of another vocabulary),
 * `rules.wrongFact`.
 */
export interface Population {
  readonly engine: 'duckdb' | 'postgres';
  /** Makes these the whole population and answers its size. */
  load(subjects: Iterable<Subject> | AsyncIterable<Subject>): Promise<number>;
  put(id: string, facts: Facts): Promise<void>;
  putAll(subjects: readonly Subject[]): Promise<void>;
  /** False when there was no such subject. */
  remove(id: string): Promise<boolean>;
  size(): Promise<number>;
  count(rule: Rule, asking?: Asking): Promise<OutcomeCounts>;
  funnel(rule: Rule, asking?: Asking): Promise<FunnelStep[]>;
  /** In a stable order while nothing changes. */
  idsOf(
    rule: Rule,
    outcome: Outcome,
    page?: Asking & { readonly limit?: number; readonly offset?: number },
  ): Promise<string[]>;
  sumOf(rule: Rule, amount: Formula, asking?: Asking): Promise<Total>;
  /** Every rule over every subject. `unknown` also keeps who is unknown, not only how many. */
  sweep(rules: readonly NamedRule[], asking?: Asking & { readonly unknown?: boolean }): Promise<Sweep>;
  close(): Promise<void>;
}
