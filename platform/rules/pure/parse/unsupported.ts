import { type Reading, report, sourceOf } from './reading.ts';
import { childrenOf, type Syntax } from './syntax.ts';

/** How each construct outside the profile looks in the text, so that the message can show it. */
const constructs: Readonly<Record<string, string>> = {
  FilterExpression: 'list[…]',
  PathExpression: 'a.b',
  ForExpression: 'for … return …',
  Context: '{ … }',
  FunctionDefinition: 'function(…) …',
  List: '[ … ]',
  Interval: '[a..b]',
  SimplePositiveUnaryTest: '> x',
  InstanceOfExpression: 'instance of',
  NamedParameters: 'name: value',
  '?': '?',
  null: 'null',
};

/** Refuses a construct by name. Every construct of FEEL that no reader claims ends here. */
export function reportUnsupported(node: Syntax, reading: Reading, construct?: string): undefined {
  return report(reading, 'unsupported', node, {
    construct: construct ?? constructs[node.name] ?? quantifier(node) ?? sourceOf(reading, node).slice(0, 20),
  });
}

function quantifier(node: Syntax): string | undefined {
  if (node.name !== 'QuantifiedExpression') return undefined;
  return `${childrenOf(node)[0]?.name} … in … satisfies …`;
}
