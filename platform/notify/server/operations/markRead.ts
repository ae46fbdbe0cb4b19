import { serve } from '#platform/api/server/serve.ts';
import { sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { contract } from '../../contract.ts';
import { emitLive } from '../live/emitLive.ts';
import { countUnread } from '../unread.ts';
import { ownNotices } from './ownNotices.ts';

// Reading is the reader's private matter: no case changes, so nothing goes to the ledger.
const READ = sql(
  'notice_read',
  `UPDATE notices SET read_at = coalesce(read_at, $4)
   WHERE id = $1 AND person_id = $2 AND shown AND capacity = ANY ($3) RETURNING id`,
);

export const markRead = serve(contract.markRead, async (call, { id }) => {
  const { person, capacities } = await ownNotices(call);
  if (!(await call.tx.maybe(READ, [id, person, capacities, call.now]))) throw new Problem('notFound', 404);
  await emitLive(call.tx, [{ kind: 'unread', person }]);
  return { unread: await countUnread(call.tx, call.services, person) };
});
