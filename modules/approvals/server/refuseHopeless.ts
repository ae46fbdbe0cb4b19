import { vocabularyOf } from '#modules/catalogue/contract.ts';
import type { Call } from '#platform/api/server/call.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { parseRule } from '#platform/rules/pure/parse/parseRule.ts';
import { attributesOf } from '#platform/rules/pure/tree/attributesOf.ts';
import { type Assessed, assess } from './assess.ts';

/**
 * The condition check before anything is filled in (办理条件检查, APV-20): what registers already say will refuse the
 * application is said now, with its way out, and not after an hour of filling in. Only what
 * no answer can change counts; a bar does not, because it ends by itself and the draft may lie until then.
 * @throws Problem application.conditionsUnmet
 */
export async function refuseHopeless(call: Call, applied: Assessed): Promise<void> {
  const { body } = applied.published;
  const known = new Set(
    body.facts
      .filter(({ from }) => from.provider === 'organisation' || (from.provider === 'register' && !from.field))
      .map(({ id }) => id),
  );
  const vocabulary = vocabularyOf(body);
  const settled = new Set(
    body.conditions.flatMap(({ id, rule, beforehand }) => {
      const parsed = parseRule(rule, vocabulary);
      return beforehand &&
        !('problems' in parsed) &&
        attributesOf(parsed.rule).every((fact) => known.has(fact))
        ? [id]
        : [];
    }),
  );
  if (settled.size === 0) return;
  const { conditions } = await assess(call.db, applied);
  const unmet = conditions.filter(({ id, outcome }) => outcome === 'unmet' && settled.has(id));
  if (unmet.length === 0) return;
  const say = call.language === 'en' ? 'en' : 'zh';
  throw new Problem('application.conditionsUnmet', 422, {
    fields: unmet.map(({ id, title, wayOut }) => ({
      path: `conditions.${id}`,
      code: 'application.conditionUnmet',
      params: { title: title[say], wayOut: wayOut[say] },
    })),
  });
}
