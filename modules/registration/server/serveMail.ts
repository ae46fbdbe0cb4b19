import { findOrganisation } from '#modules/organisations/index.ts';
import { serve } from '#platform/api/server/serve.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { contract } from '../contract.ts';
import { addMailing } from './mailings.ts';

/** Papers go to the address that the firm declared for service; whether they arrive shows on the firm (LIF-05). */
export const serveMail = serve(contract.serveMail, async (call, { id, subject }) => {
  const { actor, tx, now, services } = call;
  const firm = await findOrganisation(tx, id);
  if (!firm) throw new Problem('notFound', 404);
  call.require(actor.kind === 'officer' && (await services.covers(actor.post.place, firm.place, tx)));
  if (!firm.address || actor.kind !== 'officer') throw new Problem('mailing.noAddress', 422);
  const mailing = newId();
  const { address } = firm;
  await addMailing(tx, { id: mailing, organisation: id, subject, address, by: actor.person.id, now });
  return { mailing };
});
