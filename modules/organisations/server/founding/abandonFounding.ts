import { serve } from '#platform/api/server/serve.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { foundingContract } from '../../domain/foundingContract.ts';
import { changeOrganisation } from '../changeOrganisation.ts';
import { lockFounding } from './foundings.ts';
import { asker } from './presentFounding.ts';

/** Name and code are free again. */
export const abandonFounding = serve(foundingContract.abandonFounding, async (call, { organisation }) => {
  const me = await asker(call);
  const founding = await lockFounding(call.tx, organisation);
  if (!founding) throw new Problem('notFound', 404);
  call.require(founding.started_by === me.id);
  const change = { organisation, move: 'abandon' as const, caseId: null, by: call.actor, now: call.now };
  return { status: (await changeOrganisation(call.tx, change)).status };
});
