import { actingFirm } from '#modules/organisations/index.ts';
import { serve } from '#platform/api/server/serve.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { contract } from '../../contract.ts';
import { institutionDesk, institutionOf } from '../institutionDesk.ts';
import { keepInLedger } from '../keepInLedger.ts';
import { announce } from '../pushes.ts';
import { answerTo, lockRequest } from '../requests.ts';

export const answerRequest = serve(contract.answerRequest, async (call, { request: id, answer }) => {
  const firm = await actingFirm(call, 'submit');
  const { tx, now, actor } = call;
  const institution = await institutionOf(tx, firm, now);
  const request = await lockRequest(tx, id);
  const isOurs =
    institution && request?.institution === institution.code && request.place === institution.place;
  if (!isOurs || request.status === 'withdrawn') throw new Problem('notFound', 404);
  await answerTo(tx, id, answer, now);
  await keepInLedger(tx, {
    subject: 'finance-request',
    id,
    name: 'answer',
    by: actor,
    at: now,
    data: { answer },
  });
  await announce(tx, 'finance.answered', { request: id }, now);
  return institutionDesk(tx, firm, now);
});
