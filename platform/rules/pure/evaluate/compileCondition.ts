import type { ChainCondition, Condition, IfCondition, SomeCondition } from '../tree/condition.ts';
import { compileComparison } from './compileComparison.ts';
import { compileIn } from './compileIn.ts';
import { compileListContains, compileTextTest } from './compileTextTest.ts';
import { loadBoolean, loadState, loadTexts } from './loadFact.ts';
import { negated, type Outcome, outcomeOf } from './outcome.ts';
import type { Compiled } from './state.ts';

export function compileCondition(condition: Condition): Compiled<Outcome> {
  switch (condition.kind) {
    case 'and':
      return compileChain(condition, 'false', 'true');
    case 'or':
      return compileChain(condition, 'true', 'false');
    case 'not': {
      const part = compileCondition(condition.part);
      return (facts, elements) => negated(part(facts, elements));
    }
    case 'truth': {
      const load = loadBoolean(condition.attribute.attribute.id);
      return (facts, elements) => {
        const state = load(facts, elements);
        return state === undefined ? 'unknown' : outcomeOf(state === true);
      };
    }
    case 'constant': {
      const outcome = outcomeOf(condition.value);
      return () => outcome;
    }
    case 'compare':
      return compileComparison(condition);
    case 'in':
      return compileIn(condition);
    case 'contains':
    case 'startsWith':
      return compileTextTest(condition);
    case 'listContains':
      return compileListContains(condition);
    case 'some':
      return compileSome(condition);
    case 'if':
      return compileIf(condition);
    case 'isKnown': {
      const load = loadState(condition.attribute.attribute);
      return (facts, elements) => outcomeOf(load(facts, elements) !== undefined);
    }
    case 'hasValue': {
      const load = loadState(condition.attribute.attribute);
      return (facts, elements) => {
        const state = load(facts, elements);
        if (state === undefined) return 'unknown';
        return outcomeOf(state !== null && !(Array.isArray(state) && state.length === 0));
      };
    }
  }
}

/** `and` is settled by one false, `or` by one true; else one unknown makes it unknown. */
function compileChain(chain: ChainCondition, settling: Outcome, otherwise: Outcome): Compiled<Outcome> {
  const parts = chain.parts.map(compileCondition);
  return (facts, elements) => {
    let outcome = otherwise;
    for (const part of parts) {
      const found = part(facts, elements);
      if (found === settling) return settling;
      if (found === 'unknown') outcome = 'unknown';
    }
    return outcome;
  };
}

/** An unknown condition makes the whole unknown; plain FEEL would take the else branch. */
function compileIf({ condition, whenTrue, whenFalse }: IfCondition): Compiled<Outcome> {
  const decide = compileCondition(condition);
  const yes = compileCondition(whenTrue);
  const no = compileCondition(whenFalse);
  return (facts, elements) => {
    const outcome = decide(facts, elements);
    return outcome === 'unknown' ? 'unknown' : (outcome === 'true' ? yes : no)(facts, elements);
  };
}

function compileSome({ list, condition }: SomeCondition): Compiled<Outcome> {
  const load = loadTexts(list.attribute.id);
  const decide = compileCondition(condition);
  return (facts, elements) => {
    const items = load(facts, elements);
    if (items === undefined) return 'unknown';
    let outcome: Outcome = 'false';
    for (const item of items) {
      const found = decide(facts, [...elements, item]);
      if (found === 'true') return 'true';
      if (found === 'unknown') outcome = 'unknown';
    }
    return outcome;
  };
}
