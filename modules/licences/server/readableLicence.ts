import type { Call } from '#platform/api/server/call.ts';
import { sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { LookedAt } from '#platform/looks/pure/look.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';
import { noteLook } from '#platform/process/server/lookAtCase.ts';
import { mayRead as mayReadCase } from '#platform/process/server/standing.ts';
import { findLicence, type LicenceRow } from './licence.ts';

const CASE = sql('licence_case', 'SELECT * FROM cases WHERE id = $1');

/**
 * The licence, when the caller holds it or may read the case that it came from: an officer of the issuing
 * agency, or of the regulator that checks what was granted. The holder sees which officer looked.
 * @throws Problem licence.unknown, access.denied
 */
export async function getReadableLicence(
  call: Call,
  licenceId: string,
  lookedAt: LookedAt = 'licence',
): Promise<LicenceRow> {
  const row = await findLicence(call.db, licenceId);
  if (!row) throw new Problem('licence.unknown', 404);
  call.require(await mayReadLicence(call, row));
  await noteLookAtLicence(call, row, lookedAt);
  return row;
}

/** Keeps for its holder that an officer read its licence. */
export async function noteLookAtLicence(call: Call, row: LicenceRow, lookedAt: LookedAt): Promise<void> {
  if (call.actor.kind !== 'officer') return;
  await noteLook(call, await call.db.one<CaseRow>(CASE, [row.caseId]), lookedAt, row.id);
}

export async function mayReadLicence(call: Call, row: LicenceRow): Promise<boolean> {
  const { actor, db, services } = call;
  if (actor.kind === 'firm') return actor.organisation === row.organisationId;
  if (actor.kind === 'person') return actor.person.id === row.personId;
  return mayReadCase(actor, await db.one<CaseRow>(CASE, [row.caseId]), services.covers);
}
