import { actingFirm } from '#modules/organisations/index.ts';
import { serve } from '#platform/api/server/serve.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { contract } from '../../contract.ts';
import { institutionDesk, institutionOf } from '../institutionDesk.ts';
import { acknowledge } from '../pushes.ts';

export const acknowledgePush = serve(contract.acknowledgePush, async (call, { push }) => {
  const firm = await actingFirm(call, 'submit');
  const { tx, now, actor } = call;
  const institution = await institutionOf(tx, firm, now);
  if (!institution) throw new Problem('notFound', 404);
  await acknowledge(tx, { push, institution: institution.code, at: now, by: actor, how: 'online' });
  return institutionDesk(tx, firm, now);
});
