import { serve } from '#platform/api/server/serve.ts';
import { sql } from '#platform/db/server/database.ts';
import { contract, type NoticeView } from '../../contract.ts';
import { countUnread } from '../unread.ts';
import { ownNotices } from './ownNotices.ts';

type Found = Omit<NoticeView, 'at' | 'readAt'> & { at: Date; readAt: Date | null; total: number };

const LIST = sql(
  'notices_list',
  `SELECT id, kind, capacity, title, body, link, urgent, at, read_at AS "readAt", case_id AS "caseId",
     count(*) OVER () AS total
   FROM notices WHERE person_id = $1 AND shown AND capacity = ANY ($2)
     AND ($3::boolean IS NULL OR (read_at IS NULL) = $3) AND ($4::boolean IS NULL OR urgent = $4)
     AND ($5::text IS NULL OR kind = $5) AND ($6::uuid IS NULL OR case_id = $6)
   ORDER BY read_at IS NOT NULL, at DESC, id DESC LIMIT $7 OFFSET $8`,
);

export const listNotices = serve(contract.listNotices, async (call, input) => {
  const { person, capacities } = await ownNotices(call);
  const { unread = null, urgent = null, kind = null, caseId = null, page, size } = input;
  const filter = [unread, urgent, kind, caseId];
  const rows = await call.db.rows<Found>(LIST, [person, capacities, ...filter, size, (page - 1) * size]);
  return {
    notices: rows.map(({ total: _, at, readAt, ...row }) => ({
      ...row,
      at: at.toISOString(),
      readAt: readAt?.toISOString() ?? null,
    })),
    total: rows[0]?.total ?? 0,
    unread: await countUnread(call.db, call.services, person),
  };
});
