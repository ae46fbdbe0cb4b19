import { compileCondition } from '#platform/rules/pure/evaluate/compileCondition.ts';
import { negated, type Outcome } from '#platform/rules/pure/evaluate/outcome.ts';
import type { Facts } from '#platform/rules/pure/facts/fact.ts';
import { attributesOf } from '#platform/rules/pure/tree/attributesOf.ts';
import type { NamedRule } from './namedRule.ts';
import type { Program } from './program.ts';
import { sharePredicates } from './sharePredicates.ts';

/** Many rules over one subject. */
export interface RuleIndex {
  readonly ids: readonly string[];
  /** Rules whose outcome a change of these attributes can turn, in the order of the rules. */
  touchedBy(attributes: Iterable<string>): string[];
  /**
   * Every rule's outcome for one subject, or that of some; a predicate that several ask is decided once.
   * @throws Problem `rules.wrongFact` when a fact is of the wrong type.
   */
  decideAll(facts: Facts, among?: Iterable<string>): Map<string, Outcome>;
}

type Decide = (predicate: (at: number) => Outcome) => Outcome;

/** Build it once for a set of rules and keep it: compiling is a thousand times what deciding costs. */
export function indexRules(rules: readonly NamedRule[]): RuleIndex {
  const { predicates, programs } = sharePredicates(rules.map(({ rule }) => rule));
  const compiled = predicates.map(compileCondition);
  const deciders = new Map(rules.map(({ id }, place) => [id, deciderOf(programs[place]!)]));
  const ids = rules.map(({ id }) => id);
  const touching = new Map<string, number[]>();
  for (const [place, { rule }] of rules.entries()) {
    for (const attribute of attributesOf(rule)) {
      const places = touching.get(attribute);
      if (places === undefined) touching.set(attribute, [place]);
      else places.push(place);
    }
  }
  return {
    ids,
    touchedBy(attributes) {
      const places = new Set([...attributes].flatMap((attribute) => touching.get(attribute) ?? []));
      return [...places].sort((a, b) => a - b).map((place) => ids[place]!);
    },
    decideAll(facts, among = ids) {
      const found: (Outcome | undefined)[] = new Array(compiled.length);
      const predicate = (at: number) => (found[at] ??= compiled[at]!(facts, nothing));
      const outcomes = new Map<string, Outcome>();
      for (const id of among) {
        const decide = deciders.get(id);
        if (decide !== undefined) outcomes.set(id, decide(predicate));
      }
      return outcomes;
    },
  };
}

const nothing: readonly string[] = [];

function deciderOf(program: Program): Decide {
  switch (program.kind) {
    case 'predicate': {
      const { at } = program;
      return (predicate) => predicate(at);
    }
    case 'not': {
      const decide = deciderOf(program.part);
      return (predicate) => negated(decide(predicate));
    }
    case 'and':
    case 'or': {
      const parts = program.parts.map(deciderOf);
      const [settling, otherwise]: Outcome[] = program.kind === 'and' ? ['false', 'true'] : ['true', 'false'];
      return (predicate) => {
        let outcome: Outcome = otherwise!;
        for (const decide of parts) {
          const found = decide(predicate);
          if (found === settling) return found;
          if (found === 'unknown') outcome = found;
        }
        return outcome;
      };
    }
    case 'if': {
      const [condition, whenTrue, whenFalse] = [program.condition, program.whenTrue, program.whenFalse].map(
        deciderOf,
      ) as [Decide, Decide, Decide];
      return (predicate) => {
        const outcome = condition(predicate);
        return outcome === 'unknown' ? outcome : (outcome === 'true' ? whenTrue : whenFalse)(predicate);
      };
    }
  }
}
