import type { Call } from '#platform/api/server/call.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { findLicence, type LicenceRow } from './licence.ts';

/**
 * The licence, when the caller is its firm, an officer of the issuing agency, or an officer whose place it
 * lies in (the regulator checks what another agency granted).
 * @throws Problem licence.unknown, access.denied
 */
export async function getReadableLicence(call: Call, licenceId: string): Promise<LicenceRow> {
  const row = await findLicence(call.db, licenceId);
  if (!row) throw new Problem('licence.unknown', 404);
  call.require(await mayRead(call, row));
  return row;
}

async function mayRead({ actor, services }: Call, row: LicenceRow): Promise<boolean> {
  if (actor.kind === 'firm') return actor.organisation === row.organisationId;
  if (actor.kind !== 'officer') return false;
  return services.covers(actor.post.place, row.place);
}
