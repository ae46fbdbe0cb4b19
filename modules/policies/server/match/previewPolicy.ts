import { profileVocabulary } from '#modules/profiles/index.ts';
import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { OutcomeCounts, Population } from '#platform/matching/server/population.ts';
import { yuanText } from '#platform/payments/pure/totalOf.ts';
import type { Facts } from '#platform/rules/pure/facts/fact.ts';
import { readAloud, readFormulaAloud } from '#platform/rules/pure/reading/readAloud.ts';
import { attributesOf } from '#platform/rules/pure/tree/attributesOf.ts';
import type { Rule } from '#platform/rules/pure/tree/rule.ts';
import { asOfDate } from '#platform/rules/pure/vocabulary/asOfDate.ts';
import type { Attribute } from '#platform/rules/pure/vocabulary/attribute.ts';
import { contract } from '../../contract.ts';
import { amountFormulaOf } from '../../domain/amountOf.ts';
import { checkPolicy, isFault } from '../../domain/checkPolicy.ts';
import { HERE, ruleOf } from '../../domain/ruleOf.ts';
import { readBody } from '../desk/readBody.ts';
import { placeOf, registeredHere } from '../presentPolicy.ts';
import { cityPopulation } from './cityPopulation.ts';

/** Who would qualify for a definition as it stands, over the city as it is: no firm is named, nothing is kept. */
export const previewPolicy = serve(contract.previewPolicy, async (call, { body }) => {
  const { actor, services, now } = call;
  call.require(actor.kind === 'officer');
  const vocabulary = profileVocabulary();
  const read = readBody(body);
  if ('findings' in read || checkPolicy(read.policy, vocabulary).some(isWrongInRules))
    throw new Problem('policy.notYetSound', 422);
  const { policy } = read;
  const { rule, conditions } = ruleOf(policy, vocabulary);
  const formula = amountFormulaOf(policy, vocabulary);
  const population = await cityPopulation(services.database);
  const given = { [asOfDate.id]: { value: legalDate(now) } };
  const counts = await population.count(rule, { given });
  const steps = await population.funnel(rule, { given });
  const total = formula && (await population.sumOf(rule, formula, { given }));
  const place = await placeOf(call, policy.place);
  return {
    firms: counts.true + counts.unknown + counts.false,
    counts,
    funnel: conditions.map(({ id, article, rule: own }, at) => ({
      id,
      words:
        id === HERE
          ? registeredHere(call, place).words
          : { zh: readAloud(own, 'zh-CN'), en: readAloud(own, 'en') },
      article: article ?? null,
      // One condition alone may be a chain by itself: the whole counts are its own.
      ...(conditions.length > 1 ? countsAt(steps[at]) : { alone: counts, soFar: counts }),
    })),
    missing: counts.unknown === 0 ? [] : await missingIn(population, rule, given),
    cost: total ? { yuan: yuanText(total.fen), counted: total.counted, unknown: total.unknown } : null,
    amountWords: formula
      ? { zh: readFormulaAloud(formula, 'zh-CN'), en: readFormulaAloud(formula, 'en') }
      : null,
  };
});

/** Faults of the form do not keep anybody from counting; those of rules and amounts do. */
function isWrongInRules(finding: Parameters<typeof isFault>[0]): boolean {
  return isFault(finding) && ['conditions', 'benefit'].includes(String(finding.path[0]));
}

function countsAt(step: { alone: OutcomeCounts; soFar: OutcomeCounts } | undefined) {
  if (!step) throw new Error('a condition without a count');
  return { alone: step.alone, soFar: step.soFar };
}

/**
 * How many of the unknown firms lack an attribute: `rule and not(is known(attribute))` is unknown for exactly those, for
 * whoever fails is false and whoever has it said is false.
 */
async function missingIn(population: Population, rule: Rule, given: Facts) {
  const asked = attributesOf(rule).flatMap(
    (id) => profileVocabulary().find((one) => one.id === id && id !== asOfDate.id) ?? [],
  );
  const found = [];
  for (const attribute of asked) {
    const { unknown } = await population.count(withoutKnowing(rule, attribute), { given });
    if (unknown > 0) found.push({ id: attribute.id, names: attribute.names, firms: unknown });
  }
  return found.sort((a, b) => b.firms - a.firms);
}

function withoutKnowing({ text, condition }: Rule, attribute: Attribute): Rule {
  const { from, to } = condition;
  const part = {
    kind: 'isKnown',
    attribute: { kind: 'attribute', attribute, from, to, type: attribute.type },
    from,
    to,
  } as const;
  return { text, condition: { kind: 'and', parts: [condition, { kind: 'not', part, from, to }], from, to } };
}
