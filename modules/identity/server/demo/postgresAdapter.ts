import type { Adapter, AdapterPayload } from 'oidc-provider';
import { type Database, sql } from '#platform/db/server/database.ts';

interface Stored {
  payload: AdapterPayload;
  /** Unix seconds, as the library wants it. */
  consumed: number | null;
}

const COLUMNS = 'payload, extract(epoch FROM consumed_at)::int AS consumed';
const UPSERT = sql(
  'oidc_upsert',
  `INSERT INTO oidc_artifacts (model, id, payload, grant_id, uid, expires_at)
   VALUES ($1, $2, $3, $4, $5, now() + make_interval(secs => $6))
   ON CONFLICT (model, id) DO UPDATE SET payload = excluded.payload, grant_id = excluded.grant_id,
     uid = excluded.uid, expires_at = excluded.expires_at`,
);
const FIND = sql('oidc_find', `SELECT ${COLUMNS} FROM oidc_artifacts WHERE model = $1 AND id = $2`);
const BY_UID = sql('oidc_find_by_uid', `SELECT ${COLUMNS} FROM oidc_artifacts WHERE model = $1 AND uid = $2`);
const CONSUME = sql(
  'oidc_consume',
  'UPDATE oidc_artifacts SET consumed_at = now() WHERE model = $1 AND id = $2',
);
const DESTROY = sql('oidc_destroy', 'DELETE FROM oidc_artifacts WHERE model = $1 AND id = $2');
const REVOKE = sql('oidc_revoke_grant', 'DELETE FROM oidc_artifacts WHERE model = $1 AND grant_id = $2');

/** Keeps the embedded provider's state in PostgreSQL: a restart, or a second server, finds it. */
export function postgresAdapter(database: Database): (model: string) => Adapter {
  const read = (stored: Stored | undefined): AdapterPayload | undefined =>
    stored && { ...stored.payload, ...(stored.consumed === null ? {} : { consumed: stored.consumed }) };
  return (model) => ({
    async upsert(id, payload, expiresIn) {
      const json = JSON.stringify(payload);
      await database.rows(UPSERT, [
        model,
        id,
        json,
        payload.grantId ?? null,
        payload.uid ?? null,
        expiresIn ?? null,
      ]);
    },
    find: async (id) => read(await database.maybe<Stored>(FIND, [model, id])),
    findByUid: async (uid) => read(await database.maybe<Stored>(BY_UID, [model, uid])),
    // The device flow, the only one with user codes, is switched off.
    findByUserCode: async () => undefined,
    async consume(id) {
      await database.rows(CONSUME, [model, id]);
    },
    async destroy(id) {
      await database.rows(DESTROY, [model, id]);
    },
    async revokeByGrantId(grant) {
      await database.rows(REVOKE, [model, grant]);
    },
  });
}
