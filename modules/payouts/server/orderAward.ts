import { findOrganisation } from '#modules/organisations/index.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { orderPayment } from '#platform/payments/server/orderPayment.ts';
import type { EffectContext } from '#platform/process/server/processBook.ts';
import { findAccount } from './accounts.ts';
import { findAward } from './awards.ts';

/** For what payments of this module are; with the id of the case it names one. */
export const PURPOSE = 'payouts.award';

/**
 * One payment for the whole award, to the account that the firm gave last (POL-05: one order, the sum of its items).
 * @throws Problem payout.noAccount
 */
export async function orderAward({ tx, case: row, now, actor }: EffectContext): Promise<void> {
  const award = await findAward(tx, row.id);
  if (!award) throw new Error(`case ${row.number} has no award`);
  const firm = await findOrganisation(tx, award.organisation_id);
  const account = await findAccount(tx, award.organisation_id);
  if (!firm || !account) throw new Problem('payout.noAccount', 409);
  await orderPayment(
    tx,
    {
      purpose: PURPOSE,
      subjectId: row.id,
      place: award.place_id,
      agency: award.payer_id,
      payee: firm.name,
      account: account.account,
      bank: account.bank,
      amount: award.total,
      remark: `${row.number} ${row.title.zh}`,
    },
    { actor, now },
  );
}
