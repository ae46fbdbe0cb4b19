import { serve } from '#platform/api/server/serve.ts';
import { sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { foundingContract } from '../../domain/foundingContract.ts';
import { changeOrganisation } from '../changeOrganisation.ts';
import { lockFounding } from './foundings.ts';
import { asker } from './presentFounding.ts';

const OPEN = sql(
  'founding_open_case',
  'SELECT number FROM cases WHERE organisation_id = $1 AND closed_at IS NULL ORDER BY id LIMIT 1',
);

/** Name and code are free again. What is being examined is withdrawn first, so that no office decides on nothing. */
export const abandonFounding = serve(foundingContract.abandonFounding, async (call, { organisation }) => {
  const me = await asker(call);
  const founding = await lockFounding(call.tx, organisation);
  if (!founding) throw new Problem('notFound', 404);
  call.require(founding.started_by === me.id);
  const open = await call.tx.maybe<{ number: string }>(OPEN, [organisation]);
  if (open) throw new Problem('foundings.underWay', 409, { params: { number: open.number } });
  const change = { organisation, move: 'abandon' as const, caseId: null, by: call.actor, now: call.now };
  return { status: (await changeOrganisation(call.tx, change)).status };
});
