import { sql, type Tx } from '#platform/db/server/database.ts';

export const LIVE_CHANNEL = 'onewindow_live';

/** What open pages are told, by ids only. `unread`: the person read something elsewhere. */
export type LiveNews =
  | { kind: 'notice'; ref: string; person: string }
  | { kind: 'unread'; person: string }
  | { kind: 'case'; ref: string };

/** A row of `live_events` as every process hears it. */
export interface LiveEvent {
  id: number;
  kind: LiveNews['kind'];
  ref: string | null;
  person_id: string | null;
}

const EMIT = sql(
  'live_emit',
  `WITH added AS (
     INSERT INTO live_events (kind, ref, person_id)
     SELECT kind, ref, person FROM jsonb_to_recordset($1) AS n(kind text, ref uuid, person uuid)
     RETURNING id, kind, ref, person_id
   )
   SELECT pg_notify('${LIVE_CHANNEL}', row_to_json(added)::text) FROM added`,
);

/** Tells open pages of all processes, when the transaction commits. */
export async function emitLive(tx: Tx, news: readonly LiveNews[]): Promise<void> {
  if (news.length > 0) await tx.rows(EMIT, [JSON.stringify(news)]);
}
