import { findOrganisation } from '#modules/organisations/index.ts';
import { getPolicyVersion } from '#modules/policies/index.ts';
import { agencyNames } from '#platform/access/server/agencies.ts';
import type { Call } from '#platform/api/server/call.ts';
import { sql } from '#platform/db/server/database.ts';
import { maskAccount } from '#platform/payments/pure/maskAccount.ts';
import { findOrder } from '#platform/payments/server/rows.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';
import { presentFor } from '#platform/process/server/operations/readCase.ts';
import type { AwardItem, AwardView } from '../../contract.ts';
import { REVIEW_PROCESS } from '../../domain/claimProcess.ts';
import { findAccount } from '../accounts.ts';
import { findAward, type ItemRow, itemsOf } from '../awards.ts';
import type { Evidence } from '../freezeEvidence.ts';
import { PURPOSE } from '../orderAward.ts';

const OBJECTIONS = sql(
  'award_objections',
  'SELECT reason, at FROM award_objections WHERE case_id = $1 ORDER BY at, id',
);
const REVIEWS = sql(
  'claim_reviews',
  'SELECT * FROM cases WHERE parent_id = $1 AND process = $2 ORDER BY number',
);

/** An award as its firm and its payer see it; whoever asks was checked before. */
export async function presentAward(call: Call, row: CaseRow): Promise<AwardView> {
  const { db } = call;
  const award = (await findAward(db, row.id))!;
  const firm = await findOrganisation(db, award.organisation_id);
  const account = await findAccount(db, award.organisation_id);
  const order = await findOrder(db, PURPOSE, row.id);
  const isOfficer = call.actor.kind === 'officer';
  const objections = isOfficer ? await db.rows<{ reason: string; at: Date }>(OBJECTIONS, [row.id]) : [];
  const reviews = await presentReviews(call, row.id);
  const names = await agencyNames(db, [award.payer_id]);
  const items: AwardItem[] = [];
  for (const item of await itemsOf(db, row.id)) items.push(await presentItem(call, item));
  return {
    case: await presentFor(call, row),
    kind: award.kind,
    firm: firm?.name ?? row.applicant_name,
    uscc: firm?.uscc ?? '',
    total: award.total,
    items,
    noticeTo: award.notice_to,
    paidOn: award.paid_on,
    payer: names.get(award.payer_id) ?? { zh: award.payer_id, en: null },
    account: account ? maskAccount(account.account) : null,
    payment: order ? { number: order.number, state: order.state, failure: order.failure } : null,
    objections: objections.map(({ reason, at }) => ({ reason, at: at.toISOString() })),
    reviews,
  };
}

async function presentItem({ db }: Call, item: ItemRow): Promise<AwardItem> {
  const { names } = await getPolicyVersion(db, item.policy, item.version);
  const evidence = item.evidence as Evidence;
  return {
    policy: item.policy,
    version: item.version,
    title: names,
    amount: item.amount,
    conditions: evidence.conditions.map(({ id, article, rule, explanation }) => ({
      id,
      article: article ?? null,
      rule,
      value: valueText(explanation.value),
    })),
    evidenceDay: evidence.day,
    evidenceSha256: item.evidence_sha256,
  };
}

function valueText(value: Evidence['conditions'][number]['explanation']['value']): string | null {
  if (value === undefined || value === 'none' || value === 'unknown') return null;
  return Array.isArray(value.value) ? value.value.join('、') : String(value.value);
}

async function presentReviews(call: Call, claim: string): Promise<AwardView['reviews']> {
  const rows = await call.db.rows<CaseRow>(REVIEWS, [claim, REVIEW_PROCESS]);
  const names = await agencyNames(
    call.db,
    rows.flatMap(({ agencies }) => Object.values(agencies)),
  );
  const reviews: AwardView['reviews'] = [];
  for (const row of rows) {
    const process = await call.services.processes.get(call.db, row.process, row.process_version);
    const id = row.agencies['examiner'] ?? '';
    const agency = names.get(id) ?? { zh: id, en: null };
    reviews.push({ agency, state: row.state, title: process.states[row.state]!.title });
  }
  return reviews;
}
