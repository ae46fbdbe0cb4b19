import { createHash } from 'node:crypto';
import { compileAmount, isWeak, type Policy, ruleOf } from '#modules/policies/index.ts';
import { everyProfile, profileVocabulary } from '#modules/profiles/index.ts';
import { findCompetentAgency } from '#platform/access/server/agencies.ts';
import { canonicalJson } from '#platform/crypto/pure/canonicalJson.ts';
import { type Queryable, sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { yuanText } from '#platform/payments/pure/totalOf.ts';
import { compileRule } from '#platform/rules/pure/evaluate/compileRule.ts';
import type { Facts } from '#platform/rules/pure/facts/fact.ts';
import { asOfDate } from '#platform/rules/pure/vocabulary/asOfDate.ts';
import type { AwardPlan, PlannedAward } from '../../domain/planViews.ts';
import { PAYER_DUTY } from '../proposeAward.ts';
import { leftOf } from './committed.ts';
import { hindrances } from './hindrances.ts';
import { priorityOf } from './priorityOf.ts';
import { share } from './share.ts';

/** Cases that one press begins: as many as a database does in a few seconds. */
const MOST_AT_ONCE = 500;

const FIRMS = sql(
  'plan_firms',
  'SELECT id, name, uscc, place_id AS place FROM organisations WHERE id = ANY ($1) ORDER BY uscc',
);

interface Firm {
  id: string;
  name: string;
  uscc: string;
  place: string;
}

/**
 * Who gets a policy today without having applied, in its order of priority, and who of those who qualify does not and
 * why (POL-04). It changes nothing; the same plan has the same digest.
 * @throws Problem payout.notAutomatic, payout.weakSource
 */
export async function planAwards(
  db: Queryable,
  policy: Policy,
  { agency, day }: { agency: string; day: string },
): Promise<AwardPlan> {
  if (policy.mode !== 'automatic') throw new Problem('payout.notAutomatic', 409, named(policy));
  if (isWeak(policy)) throw new Problem('payout.weakSource', 409, named(policy));
  const { qualifying, considered, unknown } = await decideAll(db, policy, day);
  const firms = await firmsPaidBy(db, [...qualifying.keys()], agency);
  const compare = priorityOf(policy);
  firms.sort((a, b) => compare(qualifying.get(a.id)!, qualifying.get(b.id)!) || (a.uscc < b.uscc ? -1 : 1));
  const amountOf = compileAmount(policy, profileVocabulary());
  const hindered = await hindrances(db, policy, firms);
  const left = await leftOf(db, policy);
  const candidates = firms.map(({ id }) => {
    const found = amountOf(qualifying.get(id)!);
    const fen = found.state === 'amount' && found.bound === 'exact' ? found.fen : undefined;
    return { fen, hindered: hindered.get(id) };
  });
  const { outcomes, left: after } = share(candidates, left, MOST_AT_ONCE);
  const planned = firms.map(({ id, name, uscc }, n): PlannedAward => {
    const { fen } = candidates[n]!;
    return { id, firm: name, uscc, outcome: outcomes[n]!, amount: fen ? yuanText(fen) : null, caseId: null };
  });
  const chosen = planned.filter(({ outcome }) => outcome === 'propose');
  return {
    policy: policy.policy,
    version: policy.version,
    title: policy.names,
    digest: digestOf(policy, day, chosen),
    firms: planned,
    count: chosen.length,
    total: yuanText(
      candidates.reduce((sum, { fen }, n) => (outcomes[n] === 'propose' ? sum + fen! : sum), 0n),
    ),
    budgetLeft: after.money === undefined ? null : yuanText(after.money),
    placesLeft: after.firms ?? null,
    considered,
    unknown,
  };
}

async function decideAll(db: Queryable, policy: Policy, day: string) {
  const decide = compileRule(ruleOf(policy, profileVocabulary()).rule);
  const qualifying = new Map<string, Facts>();
  let [considered, unknown] = [0, 0];
  for await (const { id, facts } of everyProfile(db)) {
    const known = { ...facts, [asOfDate.id]: { value: day } };
    considered++;
    const outcome = decide(known);
    if (outcome === 'true') qualifying.set(id, known);
    if (outcome === 'unknown') unknown++;
  }
  return { qualifying, considered, unknown };
}

/** Those whom this agency pays; another's firms are its own affair. */
async function firmsPaidBy(db: Queryable, ids: readonly string[], agency: string): Promise<Firm[]> {
  const payers = new Map<string, string | undefined>();
  const own: Firm[] = [];
  for (const firm of await db.rows<Firm>(FIRMS, [ids])) {
    if (!payers.has(firm.place))
      payers.set(firm.place, (await findCompetentAgency(db, firm.place, PAYER_DUTY))?.id);
    if (payers.get(firm.place) === agency) own.push(firm);
  }
  return own;
}

function digestOf({ policy, version }: Policy, day: string, chosen: readonly PlannedAward[]): string {
  const awards = chosen.map(({ id, amount }) => ({ id, amount }));
  return createHash('sha256').update(canonicalJson({ policy, version, day, awards })).digest('hex');
}

function named({ names }: Policy) {
  return { params: { policy: names.zh } };
}
