import { acknowledge } from '#modules/supervision/index.ts';
import type { Services } from '#platform/api/server/services.ts';
import { sql } from '#platform/db/server/database.ts';

const FORGET = sql('demo_forget_events', 'DELETE FROM outbox');
const PUSHED = sql(
  'demo_pushed',
  'SELECT case_id AS "caseId", agency_id AS agency, pushed_at AS "now" FROM post_checks',
);

/**
 * The past is over: the regulator had its pushes, and nobody is told today of what happened months ago. Papers
 * of old licences are made when somebody asks for them.
 */
export async function settlePast({ database }: Services): Promise<void> {
  await database.transaction(async (tx) => {
    await tx.rows(FORGET);
    const pushes = await tx.rows<{ caseId: string; agency: string; now: Date }>(PUSHED);
    for (const [n, push] of pushes.entries()) {
      await acknowledge(tx, { ...push, receipt: `DEMO-${String(n + 1).padStart(4, '0')}`, by: 'regulator' });
    }
  });
}
