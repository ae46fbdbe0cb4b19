import type { Call } from '#platform/api/server/call.ts';
import { sql } from '#platform/db/server/database.ts';
import { type ApplyingActor, ownerOf } from './applicant.ts';

// What a person uploads for a firm is the firm's; what they upload for themselves belongs to no firm.
const STRANGE = sql(
  'approvals_strange_files',
  `SELECT count(*) AS strange FROM unnest($1::uuid[]) AS asked(id)
   WHERE NOT EXISTS (SELECT 1 FROM files WHERE files.id = asked.id
     AND CASE WHEN $2::uuid IS NULL THEN files.organisation_id IS NULL AND files.uploaded_by = $3
       ELSE files.organisation_id = $2 END)`,
);

/** An applicant can only put their own uploads into an application. @throws Problem access.denied */
export async function requireOwnFiles(
  call: Call,
  actor: ApplyingActor,
  materials: Record<string, string[]>,
): Promise<void> {
  const ids = [...new Set(Object.values(materials).flat())];
  if (ids.length === 0) return;
  const { organisation_id: organisation, person_id: person } = ownerOf(actor);
  const { strange } = await call.db.one<{ strange: number }>(STRANGE, [ids, organisation, person]);
  call.require(strange === 0);
}
