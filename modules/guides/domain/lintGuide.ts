import { questionAttribute } from '#modules/bundles/contract.ts';
import { parseRule } from '#platform/rules/pure/parse/parseRule.ts';
import { attributesOf } from '#platform/rules/pure/tree/attributesOf.ts';
import { type Guide, PHASES } from './guide.ts';

/** One fault of a guide: where it stands, and what it is (`reforms.check.<code>`). */
export interface GuideFault {
  path: PropertyKey[];
  code: string;
  params?: Record<string, string | number>;
  warning?: true;
}

/** What a guide names that is not there, and questions that change nothing. */
export function lintGuide(
  guide: Guide,
  known: { matters: ReadonlySet<string>; bundles: ReadonlySet<string> },
): GuideFault[] {
  const faults: GuideFault[] = [];
  const vocabulary = guide.questions.map(questionAttribute);
  const asked = new Set<string>();
  for (const phase of PHASES) {
    for (const [n, item] of guide.phases[phase].entries()) {
      const path = ['phases', phase, n];
      if ('matter' in item && !known.matters.has(item.matter))
        faults.push({ path: [...path, 'matter'], code: 'unknownMatter', params: { matter: item.matter } });
      if ('bundle' in item && !known.bundles.has(item.bundle))
        faults.push({ path: [...path, 'bundle'], code: 'unknownBundle', params: { bundle: item.bundle } });
      if (item.when === undefined) continue;
      const parsed = parseRule(item.when, vocabulary);
      if ('problems' in parsed)
        faults.push({ path: [...path, 'when'], code: 'memberRule', params: { rule: item.when } });
      else for (const id of attributesOf(parsed.rule)) asked.add(id);
    }
  }
  for (const [n, { id, kind, options }] of guide.questions.entries()) {
    if (guide.questions.findIndex((other) => other.id === id) < n)
      faults.push({ path: ['questions', n, 'id'], code: 'questionTwice', params: { question: id } });
    if ((kind === 'choice') !== (options !== undefined))
      faults.push({ path: ['questions', n], code: 'questionOptions', params: { question: id } });
    if (!asked.has(id))
      faults.push({
        path: ['questions', n],
        code: 'questionUnused',
        params: { question: id },
        warning: true,
      });
  }
  return faults;
}
