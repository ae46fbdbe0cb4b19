import type { PolicyView } from '#modules/policies/contract.ts';
import { type PolicyRow, policiesInForce, presentPolicy, ruleOf } from '#modules/policies/index.ts';
import { declaredProfile, factsOf, profileVocabulary } from '#modules/profiles/index.ts';
import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { compileRule } from '#platform/rules/pure/evaluate/compileRule.ts';
import { explainRule } from '#platform/rules/pure/explain/explainRule.ts';
import { type Facts, known } from '#platform/rules/pure/facts/fact.ts';
import { contract, type GuidanceView } from '../contract.ts';
import { nextQuestion, type OpenPolicy } from '../domain/nextQuestion.ts';

/**
 * Guides one firm through the policies in force (POL-09.r2): what it can have, and the one thing to tell next. It decides
 * by the rules themselves; what it asks goes into the profile, as what the firm says of itself.
 */
export const guideFirm = serve(contract.guideFirm, async (call, { policy }): Promise<GuidanceView> => {
  const { actor, db } = call;
  call.require(actor.kind === 'firm');
  if (actor.kind !== 'firm') throw new Error('unreachable');
  const day = legalDate(call.now);
  const facts: Facts = { ...(await factsOf(db, actor.organisation)), today: known(day) };
  const rows = await policiesInForce(db, day);
  const wanted = policy === undefined ? undefined : rows.find((row) => row.policy === policy);
  if (policy !== undefined && !wanted) throw new Problem('policy.unknown', 404);
  const have: PolicyRow[] = [];
  const open: OpenPolicy[] = [];
  for (const row of wanted ? [wanted] : rows) {
    const { rule } = ruleOf({ ...row.body, place: row.place_id }, profileVocabulary());
    const { outcome, missing } = explainRule(rule, facts);
    if (outcome === 'true') have.push(row);
    if (outcome === 'unknown') open.push({ policy: row.policy, missing });
  }
  const attribute = (id: string) => declaredProfile().byId.get(id);
  const next = nextQuestion(open, (id) => attribute(id)?.supplied ?? false);
  const card = (row: PolicyRow) => ({
    policy: row.policy,
    names: row.body.names,
    benefit: row.body.benefit.title,
    mode: row.body.mode,
  });
  const waiting = [...new Set(open.flatMap(({ missing }) => missing))].filter(
    (id) => attribute(id)?.supplied === false,
  );
  return {
    day,
    have: have.map(card),
    open: open.length,
    question: next
      ? {
          attribute: next.attribute,
          names: attribute(next.attribute)!.names,
          policies: rows.filter((row) => next.policies.includes(row.policy)).map(card),
        }
      : null,
    waits: waiting.map((id) => ({
      attribute: id,
      names: attribute(id)!.names,
      policies: open.filter(({ missing }) => missing.includes(id)).length,
    })),
    about: wanted
      ? {
          ...card(wanted),
          ...conditionsOf(wanted, facts, (await presentPolicy(call, wanted, day)).conditions),
        }
      : null,
  };
});

/** @param read the conditions as the policy's own page says them */
function conditionsOf(row: PolicyRow, facts: Facts, read: PolicyView['conditions']) {
  const { rule, conditions } = ruleOf({ ...row.body, place: row.place_id }, profileVocabulary());
  return {
    outcome: compileRule(rule)(facts),
    conditions: conditions.map((condition) => ({
      id: condition.id,
      words: read.find(({ id }) => id === condition.id)!.words,
      article: condition.article ?? null,
      outcome: compileRule(condition.rule)(facts),
    })),
  };
}
