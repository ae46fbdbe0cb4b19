import { parseRule } from '#platform/rules/pure/parse/parseRule.ts';
import type { Vocabulary } from '#platform/rules/pure/vocabulary/attribute.ts';
import { checkVocabulary } from '#platform/rules/pure/vocabulary/checkVocabulary.ts';
import { complain, type MatterContext } from './checkContext.ts';
import { inWords } from './ruleProblemInWords.ts';
import { rulesBeside } from './rulesBeside.ts';

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
        ...inWords(say, problem, vocabulary),
        severity: 'error',
      });
    }
  }
}
