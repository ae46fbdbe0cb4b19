import { sql } from '#platform/db/server/database.ts';
import type { Effect } from '#platform/process/server/processBook.ts';
import { removeDocument } from '#platform/search/server/indexDocument.ts';
import { POLICY_KIND } from './indexPolicy.ts';

const END = sql(
  'policies_end',
  'UPDATE policies SET state = $2, ended_at = $3 WHERE case_id = $1 RETURNING policy, version',
);
const STILL_OUT = sql(
  'policies_still_out',
  "SELECT FROM policies WHERE policy = $1 AND version > $2 AND state = 'published' LIMIT 1",
);

/** `policies.end`: expired, superseded or withdrawn. It leaves the search, unless a newer version stands there. */
export const policyEffects: Record<string, Effect> = {
  'policies.end': async ({ tx, case: row, now }) => {
    const ended = await tx.one<{ policy: string; version: number }>(END, [row.id, row.state, now]);
    if (await tx.maybe(STILL_OUT, [ended.policy, ended.version])) return;
    await removeDocument(tx, POLICY_KIND, ended.policy);
  },
};
