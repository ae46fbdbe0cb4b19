import type { AttributeValue, ElementValue, Span } from '../tree/value.ts';
import { nearestNames } from './nearest.ts';
import { type Reading, report, sourceOf } from './reading.ts';
import type { Syntax } from './syntax.ts';

/** Words that officials write between conditions, and the operator each stands for. */
const spoken: Readonly<Record<string, string>> = {
  且: 'and',
  并且: 'and',
  和: 'and',
  与: 'and',
  AND: 'and',
  或: 'or',
  或者: 'or',
  OR: 'or',
  大于: '>',
  小于: '<',
  等于: '=',
  不等于: '!=',
  不低于: '>=',
  不少于: '>=',
  不高于: '<=',
  不超过: '<=',
  属于: 'in',
  IN: 'in',
};

/** A name that stands for a fact or for the variable of `some`. */
export function readName(node: Syntax, reading: Reading): AttributeValue | ElementValue | undefined {
  const { from, to } = node;
  const name = sourceOf(reading, node);
  const depth = reading.elements.findLastIndex((element) => element.name === name);
  const element = reading.elements[depth];
  if (element !== undefined)
    return { kind: 'element', type: 'text', name, depth, list: element.list, from, to };
  const marked = reading.names.get(from);
  if (marked !== undefined && marked.to === to) {
    return { kind: 'attribute', type: marked.attribute.type, attribute: marked.attribute, from, to };
  }
  return reportName(node, name, reading);
}

/** The grammar joins words without an operator between them into one long name; say what is really missing. */
function reportName(node: Syntax, name: string, reading: Reading): undefined {
  const { from, to } = node;
  const negated = /^not\s+(.+)$/.exec(name)?.[1];
  if (negated !== undefined) return report(reading, 'notWithoutBrackets', node, { fixed: `not(${negated})` });
  const inside = [...reading.names.values()].filter((known) => known.from >= from && known.to <= to);
  if (inside.length > 0) {
    let start = from;
    for (const { from: knownFrom, to: knownTo } of [...inside, { from: to, to }]) {
      const gap = reading.text.slice(start, knownFrom);
      const word = gap.trim().split(/\s/)[0];
      if (word) {
        const at = { from: start + gap.indexOf(word), to: start + gap.indexOf(word) + word.length };
        const replacement = spoken[word];
        if (replacement !== undefined)
          return report(reading, 'foreignOperator', at, { found: word, replacement });
        return reportUnknown(reading, at, node);
      }
      start = knownTo;
    }
    return report(reading, 'missingOperator', node, { found: name });
  }
  return reportUnknown(reading, node, node);
}

/** The whole of what the grammar took for a name, if that is nearly one; else only the strange word in it. */
function reportUnknown(reading: Reading, word: Span, whole: Span): undefined {
  const elements = reading.elements.map((element) => [element.name, element] as const);
  const candidates = [...reading.index.byName, ...elements];
  for (const at of [whole, word]) {
    const name = sourceOf(reading, at);
    const suggestion = nearestNames(name, candidates);
    if (suggestion !== undefined) return report(reading, 'unknownName', at, { name, suggestion });
  }
  return report(reading, 'unknownName', word, { name: sourceOf(reading, word), suggestion: '—' });
}
