import { actingFirm } from '#modules/organisations/index.ts';
import { actorId } from '#platform/access/pure/actor.ts';
import { serve } from '#platform/api/server/serve.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { contract } from '../../contract.ts';
import { institutionDesk, institutionOf } from '../institutionDesk.ts';
import { keepInLedger } from '../keepInLedger.ts';
import { acknowledge } from '../pushes.ts';

export const acknowledgePush = serve(contract.acknowledgePush, async (call, { push }) => {
  const firm = await actingFirm(call, 'submit');
  const { tx, now, actor } = call;
  const institution = (await institutionOf(tx, firm, now))?.code;
  const receipt = { push, at: now, by: actorId(actor), how: 'online' } as const;
  if (!institution || !(await acknowledge(tx, { ...receipt, institution })))
    throw new Problem('notFound', 404);
  const body = { institution, how: 'online' };
  await keepInLedger(tx, {
    subject: 'finance-push',
    id: push,
    name: 'acknowledge',
    by: actor,
    at: now,
    body,
  });
  return institutionDesk(tx, firm, now);
});
