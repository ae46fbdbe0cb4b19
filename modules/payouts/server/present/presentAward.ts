import { findOrganisation } from '#modules/organisations/index.ts';
import { getPolicyVersion, HERE } from '#modules/policies/index.ts';
import { agencyNames } from '#platform/access/server/agencies.ts';
import type { Call } from '#platform/api/server/call.ts';
import { sql } from '#platform/db/server/database.ts';
import { maskAccount } from '#platform/payments/pure/maskAccount.ts';
import { findOrder } from '#platform/payments/server/rows.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';
import { presentFor } from '#platform/process/server/operations/readCase.ts';
import type { AwardItem, AwardView } from '../../contract.ts';
import { findAccount } from '../accounts.ts';
import { findAward, type ItemRow, itemsOf } from '../awards.ts';
import type { Evidence } from '../freezeEvidence.ts';
import { PURPOSE } from '../orderAward.ts';
import { presentCondition } from './presentCondition.ts';
import { presentMaterials } from './presentMaterials.ts';
import { presentClawbacks, presentReviews } from './presentReviews.ts';

const OBJECTIONS = sql(
  'award_objections',
  'SELECT reason, at FROM award_objections WHERE case_id = $1 ORDER BY at, id',
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
    account: account ? { account: maskAccount(account.account), bank: account.bank } : null,
    payment: order ? { number: order.number, state: order.state, failure: order.failure } : null,
    objections: objections.map(({ reason, at }) => ({ reason, at: at.toISOString() })),
    reviews,
    clawbacks: await presentClawbacks(call, row.id),
    materials: await presentMaterials(db, row.id),
  };
}

async function presentItem({ db, services }: Call, item: ItemRow): Promise<AwardItem> {
  const { translate } = services;
  const { names, conditions } = await getPolicyVersion(db, item.policy, item.version);
  const evidence = item.evidence as Evidence;
  const here = {
    zh: translate('zh-CN', 'payouts.registeredHere'),
    en: translate('en', 'payouts.registeredHere'),
  };
  const titleOf = (id: string) =>
    id === HERE ? here : (conditions.find((condition) => condition.id === id)?.title ?? null);
  return {
    policy: item.policy,
    version: item.version,
    title: names,
    amount: item.amount,
    conditions: evidence.conditions.map((one) => presentCondition(translate, evidence, one, titleOf(one.id))),
    evidenceDay: evidence.day,
    evidenceSha256: item.evidence_sha256,
  };
}
