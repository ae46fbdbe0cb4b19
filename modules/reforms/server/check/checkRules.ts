import { inLanguage } from '#platform/i18n/pure/text.ts';
import { parseRule } from '#platform/rules/pure/parse/parseRule.ts';
import type { RuleProblem } from '#platform/rules/pure/parse/problem.ts';
import type { Vocabulary } from '#platform/rules/pure/vocabulary/attribute.ts';
import { checkVocabulary } from '#platform/rules/pure/vocabulary/checkVocabulary.ts';
import { complain, type MatterContext } from './checkContext.ts';
import { listed } from './listed.ts';
import { rulesBeside } from './rulesBeside.ts';

/** What a problem of a rule gives for the nearest name when none is near. */
const NONE_NEAR = '—';
const TYPES = ['text', 'number', 'money', 'date', 'boolean', 'texts', 'numeric'];

/** Every rule of a matter reads, over facts that it declares. */
export function checkRules(context: MatterContext): void {
  const { matter, say, found } = context;
  const vocabulary: Vocabulary = matter.facts.map(({ from: _, ...attribute }) => attribute);
  const faults = checkVocabulary(vocabulary);
  for (const { path, code, params = {} } of faults) {
    const [id, ...rest] = path.split('.');
    const n = matter.facts.findIndex((fact) => fact.id === id);
    const message = say(code, params);
    complain(context, ['facts', n, ...rest], 'badName', { message });
  }
  // With an ambiguous vocabulary no rule has one meaning.
  if (faults.length > 0) return;
  const rules = [
    ...matter.conditions.map(({ rule }, n) => ({ rule, path: ['conditions', n, 'rule'] })),
    ...rulesBeside(matter),
  ];
  for (const { rule, path } of rules) {
    const parsed = parseRule(rule, vocabulary);
    if (!('problems' in parsed)) continue;
    for (const problem of parsed.problems) {
      found.push({
        file: context.file,
        ...context.source.locateInside(path, problem.from),
        ...inWords(context, problem, vocabulary),
        severity: 'error',
      });
    }
  }
}

function inWords({ say }: MatterContext, { code, params }: RuleProblem, vocabulary: Vocabulary) {
  const words = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      TYPES.includes(String(value)) ? say(`rules.types.${value}`) : value,
    ]),
  );
  const message = say(`rules.problems.${code}.message`, words);
  // Nothing written alike: then all there is.
  if (code === 'unknownName' && params['suggestion'] === NONE_NEAR) {
    const names = vocabulary.map((attribute) => inLanguage(attribute.names, say.language));
    return { message, hint: say('reforms.check.factsHere', { list: listed(say, names) }) };
  }
  return { message, hint: say(`rules.problems.${code}.wayOut`, words) };
}
