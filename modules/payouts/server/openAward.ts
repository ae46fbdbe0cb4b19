import { createHash } from 'node:crypto';
import { findOrganisation } from '#modules/organisations/index.ts';
import { compileAmount, isWeak, type Policy, ruleOf } from '#modules/policies/index.ts';
import { factsFrom, getProfile, profileVocabulary, valuesOf } from '#modules/profiles/index.ts';
import { canonicalJson } from '#platform/crypto/pure/canonicalJson.ts';
import { sql, type Tx } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { totalOf, yuanText } from '#platform/payments/pure/totalOf.ts';
import { asOfDate } from '#platform/rules/pure/vocabulary/asOfDate.ts';
import { policiesExcluding, policiesHeld } from './awards.ts';
import { type Evidence, freezeEvidence } from './freezeEvidence.ts';

/** One policy that a firm is to get, with why and how much. */
export interface Entitlement {
  policy: Policy;
  /** Yuan with two places. */
  amount: string;
  evidence: Evidence;
}

/**
 * What a firm is entitled to on a day by a policy, from its profile alone.
 * @throws Problem payout.notEligible, payout.noAmount, payout.weakSource
 */
export async function entitlementOf(
  tx: Tx,
  policy: Policy,
  { organisation, day }: { organisation: string; day: string },
): Promise<Entitlement> {
  if (isWeak(policy)) throw new Problem('payout.weakSource', 409, { params: { policy: policy.names.zh } });
  const vocabulary = profileVocabulary();
  const profile = await getProfile(tx, organisation);
  const facts = { ...factsFrom(profile.facts), [asOfDate.id]: { value: day } };
  const found = compileAmount(policy, vocabulary)(facts);
  if (found.state !== 'amount' || found.fen <= 0n || found.bound !== 'exact') {
    throw new Problem('payout.noAmount', 422, { params: { policy: policy.names.zh } });
  }
  const amount = yuanText(found.fen);
  const said = await valuesOf(tx, organisation);
  const known = { facts, said, profileVersion: profile.version, day, amount };
  return { policy, amount, evidence: freezeEvidence(policy, ruleOf(policy, vocabulary), known) };
}

export interface NewAward {
  id: string;
  kind: 'award' | 'claim';
  organisation: string;
  place: string;
  payer: string;
  items: readonly Entitlement[];
  noticeTo: string | null;
  now: Date;
}

const AWARD = sql(
  'award_open',
  `INSERT INTO awards (case_id, kind, organisation_id, place_id, payer_id, total, proposed_at, notice_to)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
);
const ITEM = sql(
  'award_item_open',
  `INSERT INTO award_items (case_id, policy, version, organisation_id, amount, evidence, evidence_sha256)
   VALUES ($1, $2, $3, $4, $5, $6, $7)`,
);

/**
 * Writes down what a case is about to pay, each policy with its frozen evidence.
 * @returns digests of the evidence, for the facts of the case and so for the ledger
 * @throws Problem payout.heldAlready, payout.exclusive
 */
export async function openAward(tx: Tx, award: NewAward): Promise<Record<string, string>> {
  await refuseDouble(tx, award);
  const { id, kind, organisation, place, payer, items, noticeTo, now } = award;
  const total = totalOf(items.map(({ amount }) => amount));
  await tx.rows(AWARD, [id, kind, organisation, place, payer, total, now, noticeTo]);
  const digests: Record<string, string> = {};
  for (const { policy, amount, evidence } of items) {
    const digest = createHash('sha256').update(canonicalJson(evidence)).digest('hex');
    const values = [
      id,
      policy.policy,
      policy.version,
      organisation,
      amount,
      JSON.stringify(evidence),
      digest,
    ];
    await tx.rows(ITEM, values);
    digests[policy.policy] = digest;
  }
  return digests;
}

const ONE_AT_A_TIME = sql('award_firm_lock', 'SELECT id FROM organisations WHERE id = $1 FOR NO KEY UPDATE');

async function refuseDouble(tx: Tx, { organisation, items }: NewAward): Promise<void> {
  // Two policies that exclude each other would pass side by side.
  await tx.rows(ONE_AT_A_TIME, [organisation]);
  const ids = items.map(({ policy }) => policy.policy);
  const [held] = await policiesHeld(tx, organisation, ids);
  if (held) throw new Problem('payout.heldAlready', 409, { params: { policy: nameOf(items, held) } });
  const others = items.flatMap(({ policy }) => policy.exclusiveWith);
  const [clash] = [
    ...(await policiesHeld(tx, organisation, others)),
    ...(await policiesExcluding(tx, organisation, ids)),
    ...others.filter((id) => ids.includes(id)),
  ];
  if (clash) throw new Problem('payout.exclusive', 409, { params: { policy: clash } });
}

function nameOf(items: readonly Entitlement[], id: string): string {
  return items.find(({ policy }) => policy.policy === id)?.policy.names.zh ?? id;
}

/** @throws Problem notFound */
export async function firmOf(
  tx: Tx,
  organisation: string,
): Promise<{ id: string; name: string; place: string }> {
  const firm = await findOrganisation(tx, organisation);
  if (!firm?.place) throw new Problem('notFound', 404);
  return { id: firm.id, name: firm.name, place: firm.place };
}
