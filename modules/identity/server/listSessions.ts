import { actorId } from '#platform/access/pure/actor.ts';
import { serve } from '#platform/api/server/serve.ts';
import { sql } from '#platform/db/server/database.ts';
import { contract } from '../contract.ts';
import { describeBrowser } from '../domain/describeBrowser.ts';

interface Listed {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
  userAgent: string;
}

const LIST = sql(
  'identity_list_sessions',
  `SELECT id, created_at AS "createdAt", last_seen_at AS "lastSeenAt", expires_at AS "expiresAt",
     user_agent AS "userAgent"
   FROM sessions WHERE person_id = $1 AND revoked_at IS NULL AND expires_at > now()
   ORDER BY last_seen_at DESC, id`,
);

export const listSessions = serve(contract.listSessions, async (call) => {
  call.require('person' in call.actor);
  const rows = await call.db.rows<Listed>(LIST, [actorId(call.actor)]);
  return rows.map(({ id, createdAt, lastSeenAt, expiresAt, userAgent }) => {
    const { browser, system } = describeBrowser(userAgent);
    return {
      id,
      createdAt: createdAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      browser: browser ?? null,
      system: system ?? null,
      current: id === call.sessionId,
    };
  });
});
