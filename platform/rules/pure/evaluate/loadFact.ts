import { Problem } from '#platform/errors/pure/problem.ts';
import type { Exact } from '../exact/exact.ts';
import type { Facts, FactValue } from '../facts/fact.ts';
import { isExact } from '../facts/presentFact.ts';
import type { Attribute } from '../vocabulary/attribute.ts';
import type { Compiled, State } from './state.ts';

/** Facts of the wrong type throw: a verdict on them would be a silent mistake. */
function load<Of extends FactValue>(
  id: string,
  fits: (value: FactValue) => value is Of,
): Compiled<State<Of>> {
  return (facts: Facts) => {
    const fact = facts[id];
    if (fact === undefined || fact === 'unknown') return undefined;
    if (fact === 'none') return null;
    if (fits(fact.value)) return fact.value;
    throw new Problem('rules.wrongFact', 500, { params: { attribute: id } });
  };
}

function loadNumber(id: string): Compiled<State<Exact>> {
  return load(id, isExact);
}

/** Text or date. */
function loadText(id: string): Compiled<State<string>> {
  return load(id, (value) => typeof value === 'string');
}

export function loadBoolean(id: string): Compiled<State<boolean>> {
  return load(id, (value) => typeof value === 'boolean');
}

/** To have no list is to have an empty one. */
export function loadTexts(id: string): Compiled<readonly string[] | undefined> {
  const list = load(id, isTexts);
  return (facts, elements) => {
    const state = list(facts, elements);
    return state === null ? [] : state;
  };
}

export function loadState({ id, type }: Attribute): Compiled<State> {
  switch (type) {
    case 'number':
    case 'money':
      return loadNumber(id);
    case 'boolean':
      return loadBoolean(id);
    case 'texts':
      return loadTexts(id);
    case 'text':
    case 'date':
      return loadText(id);
  }
}

function isTexts(value: FactValue): value is readonly string[] {
  return Array.isArray(value);
}
