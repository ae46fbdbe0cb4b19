import type { ListContainsCondition, TextCondition } from '../tree/condition.ts';
import { compileValue } from './compileValue.ts';
import { loadTexts } from './loadFact.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import type { Compiled, State } from './state.ts';

/** `contains` and `starts with`; false where either text does not exist. */
export function compileTextTest(condition: TextCondition): Compiled<Outcome> {
  const text = compileValue(condition.text) as Compiled<State<string>>;
  const part = compileValue(condition.part) as Compiled<State<string>>;
  const holds =
    condition.kind === 'contains'
      ? (whole: string, piece: string) => whole.includes(piece)
      : (whole: string, piece: string) => whole.startsWith(piece);
  return (facts, elements) => {
    const whole = text(facts, elements);
    const piece = part(facts, elements);
    if (whole === null || piece === null) return 'false';
    if (whole === undefined || piece === undefined) return 'unknown';
    return outcomeOf(holds(whole, piece));
  };
}

/** False in an empty list whatever is sought, and for what does not exist. */
export function compileListContains({ list, element }: ListContainsCondition): Compiled<Outcome> {
  const items = loadTexts(list.attribute.id);
  const sought = compileValue(element) as Compiled<State<string>>;
  return (facts, elements) => {
    const all = items(facts, elements);
    const one = sought(facts, elements);
    if (one === null || all?.length === 0) return 'false';
    if (one === undefined || all === undefined) return 'unknown';
    return outcomeOf(all.includes(one));
  };
}
