import { serve } from '#platform/api/server/serve.ts';
import { sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { contract } from '../../contract.ts';
import { maySee } from '../desk/deskReads.ts';
import { findPolicyVersion } from '../policies.ts';
import { keyOf, sweepsByVersion } from './sweeps.ts';
import { causeOf } from './tellMatches.ts';

const MATCHING = sql(
  'policy_push_matching',
  `SELECT count(*) FILTER (WHERE ended_at IS NULL AND version = $2)::int AS matching,
     count(*) FILTER (WHERE told_version = $2)::int AS told FROM policy_matches WHERE policy = $1`,
);
const NOTICES = sql(
  'policy_push_notices',
  `SELECT count(*)::int AS notices, count(read_at)::int AS read FROM notices WHERE cause = $1`,
);
const MESSAGES = sql(
  'policy_push_messages',
  `SELECT m.channel, m.state, count(*)::int AS count FROM notice_messages m JOIN notices n ON n.id = m.notice_id
   WHERE n.cause = $1 GROUP BY m.channel, m.state ORDER BY m.channel, m.state`,
);

/** Whom a version has found, whether they were told, and whether they have read it. Counts only: no firm is named. */
export const getPush = serve(contract.getPush, async (call, { policy, version }) => {
  const { db } = call;
  const row = await findPolicyVersion(db, policy, version);
  if (!row || row.state === 'abandoned') throw new Problem('policy.unknown', 404);
  call.require(await maySee(call, row));
  const sweep = (await sweepsByVersion(db)).get(keyOf({ policy, version }));
  const cause = causeOf({ policy, version });
  const found = await db.one<{ matching: number; told: number }>(MATCHING, [policy, version]);
  const notices = await db.one<{ notices: number; read: number }>(NOTICES, [cause]);
  const messages = await db.rows<{ channel: string; state: string; count: number }>(MESSAGES, [cause]);
  const unknown = sweep?.unknown ?? 0;
  return { sweptAt: sweep?.sweptAt.toISOString() ?? null, unknown, ...found, ...notices, messages };
});
