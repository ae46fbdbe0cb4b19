import { actingFirm } from '#modules/organisations/index.ts';
import { serve } from '#platform/api/server/serve.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { contract } from '../../contract.ts';
import { endBeneficiary, lockBeneficiary } from '../beneficiaries.ts';
import { keepInLedger } from '../keepInLedger.ts';
import { presentForFirm } from '../presentForFirm.ts';

export const takeBackBeneficiary = serve(contract.takeBackBeneficiary, async (call, { beneficiary }) => {
  const firm = await actingFirm(call, 'submit');
  const { tx, now, actor } = call;
  const found = await lockBeneficiary(tx, beneficiary);
  if (found?.organisation !== firm.id) throw new Problem('notFound', 404);
  if (found.endedAt === null) {
    await endBeneficiary(tx, beneficiary, 'firm', now);
    await keepInLedger(tx, {
      organisation: firm.id,
      name: 'take-back',
      by: actor,
      at: now,
      body: { beneficiary },
    });
  }
  return presentForFirm(tx, firm, now, true);
});
