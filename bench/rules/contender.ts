import type { PlainFacts, PlainRule } from './makeRules.ts';

/** An engine that holds a set of rules. Both answer, for each subject, which rules are true. */
export interface Contender {
  readonly name: string;
  decide(subjects: readonly PlainFacts[]): Promise<boolean[][]>;
  /** The same with an account of every comparison. */
  explain(subjects: readonly PlainFacts[]): Promise<boolean[][]>;
}

export type OpenContender = (rules: readonly PlainRule[]) => Promise<Contender>;
