import { actingFirm } from '#modules/organisations/index.ts';
import { serve } from '#platform/api/server/serve.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { contract } from '../../contract.ts';
import { keepInLedger } from '../keepInLedger.ts';
import { matchesOf } from '../matchesOf.ts';
import { lockRequest, withdraw } from '../requests.ts';

/** The firm takes its consent back: the institution sees nothing of it any more. */
export const withdrawRequest = serve(contract.withdrawRequest, async (call, { request: id }) => {
  const firm = await actingFirm(call, 'submit');
  const { tx, now, actor } = call;
  const request = await lockRequest(tx, id);
  if (request?.organisation !== firm.id) throw new Problem('notFound', 404);
  if (request.status !== 'withdrawn') {
    await withdraw(tx, id);
    await keepInLedger(tx, { subject: 'finance-request', id, name: 'withdraw', by: actor, at: now });
  }
  return matchesOf(tx, firm, now);
});
