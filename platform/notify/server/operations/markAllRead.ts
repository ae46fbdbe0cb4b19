import { serve } from '#platform/api/server/serve.ts';
import { sql } from '#platform/db/server/database.ts';
import { contract } from '../../contract.ts';
import { emitLive } from '../live/emitLive.ts';
import { countUnread } from '../unread.ts';
import { ownNotices } from './ownNotices.ts';

const READ_ALL = sql(
  'notices_read_all',
  `UPDATE notices SET read_at = $4
   WHERE person_id = $1 AND capacity = ANY ($2) AND shown AND read_at IS NULL AND at <= $3 RETURNING id`,
);

export const markAllRead = serve(contract.markAllRead, async (call, { upTo }) => {
  const { person, capacities } = await ownNotices(call);
  const read = await call.tx.rows(READ_ALL, [person, capacities, upTo, call.now]);
  if (read.length > 0) await emitLive(call.tx, [{ kind: 'unread', person }]);
  return { unread: await countUnread(call.tx, call.services, person) };
});
