import { serve } from '#platform/api/server/serve.ts';
import { sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { contract } from '../../contract.ts';
import { visibleBody } from '../../pure/presentEntry.ts';
import { entryHistory } from '../findEntry.ts';
import { mayWriteRegister } from '../registerAccess.ts';
import { openRegister } from './openRegister.ts';

const REASONS = sql(
  'registers_reasons',
  `SELECT (a.body ->> 'version')::int AS version, d.data ->> 'reason' AS reason
   FROM actions a JOIN action_data d ON d.action_id = a.id
   WHERE a.subject_type = 'register-entry' AND d.data ? 'reason' AND a.subject_id IN
     (SELECT entry_id FROM register_entries WHERE register = $1 AND key = $2)`,
);
/** Recorded by somebody, not by the platform: `system:pack`. */
const PERSON = /^[0-9a-f-]{36}$/;

export const listEntryVersions = serve(contract.listEntryVersions, async (call, { key, ...asked }) => {
  const { actor, db, services } = call;
  call.require(actor.kind === 'officer');
  const register = await openRegister(call, asked);
  const history = await entryHistory(db, register.id, key);
  if (history.length === 0) throw new Problem('notFound', 404);
  const rows = await db.rows<{ version: number; reason: string }>(REASONS, [register.id, key]);
  const reasons = new Map(rows.map(({ version, reason }) => [version, reason]));
  const people = history.map(({ recordedBy }) => recordedBy).filter((id) => PERSON.test(id));
  const names = await services.namesOf(db, people);
  const view = (await mayWriteRegister(call, register)) ? 'full' : 'public';
  return {
    versions: history.map(({ version, validFrom, validTo, withdrawn, body, recordedAt, recordedBy }) => ({
      version,
      validFrom,
      validTo,
      withdrawn,
      reason: reasons.get(version) ?? null,
      body: visibleBody(register.definition, body, view),
      recordedAt: recordedAt.toISOString(),
      recordedBy: names.get(recordedBy) ?? null,
    })),
  };
});
