import type { Exact } from '#platform/rules/pure/exact/exact.ts';
import { gcd } from '#platform/rules/pure/exact/gcd.ts';
import type { CompareTest, Condition, InCondition } from '#platform/rules/pure/tree/condition.ts';
import type { Rule } from '#platform/rules/pure/tree/rule.ts';
import type { Program } from './program.ts';

export interface SharedPredicates {
  /** Conditions that are not joined from others, each once however many rules ask it. */
  readonly predicates: readonly Condition[];
  /** One for each rule, in the order of the rules. */
  readonly programs: readonly Program[];
}

/**
 * Takes rules apart into what they have in common: hundreds of policies ask a few things over and over
 * (the place, good standing, the size class), and each is answered once.
 */
export function sharePredicates(rules: readonly Rule[]): SharedPredicates {
  const predicates: Condition[] = [];
  const places = new Map<string, number>();
  const programOf = (condition: Condition): Program => {
    switch (condition.kind) {
      case 'and':
      case 'or':
        return { kind: condition.kind, parts: condition.parts.map(programOf) };
      case 'not':
        return { kind: 'not', part: programOf(condition.part) };
      case 'if':
        return {
          kind: 'if',
          condition: programOf(condition.condition),
          whenTrue: programOf(condition.whenTrue),
          whenFalse: programOf(condition.whenFalse),
        };
      case 'in':
        return isChoice(condition) ? choiceOf(condition) : predicateOf(condition);
      default:
        return predicateOf(condition);
    }
  };
  const predicateOf = (condition: Condition): Program => {
    const key = meaningOf(condition);
    let at = places.get(key);
    if (at === undefined) {
      at = predicates.push(condition) - 1;
      places.set(key, at);
    }
    return { kind: 'predicate', at };
  };
  /** A place in (A, B) and one in (B, C) have `= B` in common. */
  const choiceOf = ({ subject, tests, from, to }: Choice): Program => {
    const parts = tests.map(({ operator, value }) =>
      predicateOf({ kind: 'compare', operator, left: subject, right: value, from, to }),
    );
    return parts.length === 1 ? parts[0]! : { kind: 'or', parts };
  };
  const programs = rules.map((rule) => programOf(rule.condition));
  return { predicates, programs };
}

type Choice = Omit<InCondition, 'tests'> & { readonly tests: readonly CompareTest[] };

/** The tests of `in` are joined as by `or`, so that each can stand alone; what must be computed is computed once. */
function isChoice(condition: InCondition): condition is InCondition & Choice {
  return (
    condition.subject.kind === 'attribute' && condition.tests.every(({ kind }) => kind === 'compareTest')
  );
}

/** The tree without its places in the text, and an attribute by its id: equal texts mean equal conditions. */
function meaningOf(condition: Condition): string {
  return JSON.stringify(condition, (key, value: unknown) => {
    if (key === 'from' || key === 'to' || key === 'name') return undefined;
    if (key === 'attribute' || (key === 'list' && isAttribute(value))) {
      return isAttribute(value) ? value.id : value;
    }
    return isNumber(value) ? lowestTerms(value) : value;
  });
}

/** 10 and 10.0 are one number. */
function lowestTerms({ n, d }: Exact): string {
  const common = gcd(n, d);
  return `${n / common}/${d / common}`;
}

function isNumber(value: unknown): value is Exact {
  return typeof value === 'object' && value !== null && 'n' in value && 'd' in value;
}

function isAttribute(value: unknown): value is { id: string } {
  return typeof value === 'object' && value !== null && 'id' in value && 'names' in value;
}
