import type { Actor } from '#platform/access/pure/actor.ts';
import { sql, type Tx } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { statusOn } from '../domain/status.ts';
import { lastDayOf, renewedFrom, type Validity } from '../domain/validity.ts';
import { numberFor } from './issueLicence.ts';
import { keepVersion, type LicenceEvent } from './keepVersion.ts';
import { type LicenceField, type LicenceRow, lockLicence } from './licence.ts';

export interface LicenceRevision {
  licenceId: string;
  event: Exclude<LicenceEvent, 'issue'>;
  catalogueType: string;
  caseId: string;
  /** New values of fields, by id; for a change. */
  fields?: LicenceField[];
  holderName?: string;
  /** For a renewal: how long it runs on. */
  validity?: Validity;
  on: string;
  /** The legal date of the application: whether a licence can still be renewed is judged by it. */
  appliedOn: string;
  now: Date;
  by: Actor;
}

const REVISE = sql(
  'licence_revise',
  `UPDATE licences SET number = $2, version = $3, holder_name = $4, fields = $5, issued_on = $6, valid_from = $7,
     valid_to = $8, updated_at = $9 WHERE id = $1`,
);

/**
 * A new version of a licence: renewed, changed, or reissued after a loss. The old number stays readable and
 * leads to the new one (APV-01.r10).
 * @throws Problem licence.notInForce when it is revoked, cancelled, suspended or expired; a renewal is judged as on
 *   the day on which it was applied for
 */
export async function reviseLicence(tx: Tx, revision: LicenceRevision): Promise<LicenceRow> {
  const before = await lockLicence(tx, revision.licenceId);
  const { event, on, now, caseId } = revision;
  // Whoever applied in time does not lose the licence to a late decision (Permit Law art. 50).
  const status = statusOn(before, event === 'renew' ? revision.appliedOn : on);
  if (status !== 'valid') throw new Problem('licence.notInForce', 409, { params: { number: before.number } });
  const version = before.version + 1;
  const after: LicenceRow = {
    ...before,
    version,
    number: await numberFor(tx, { ...before, catalogueType: revision.catalogueType, version }),
    holderName: revision.holderName ?? before.holderName,
    fields: mergeFields(before.fields, revision.fields ?? []),
    issuedOn: on,
    ...(event === 'renew' && revision.validity ? renewed(before, on, revision.validity) : {}),
  };
  await tx.rows(REVISE, [
    after.id,
    after.number,
    version,
    after.holderName,
    JSON.stringify(after.fields),
    on,
    after.validFrom,
    after.validTo,
    now,
  ]);
  await keepVersion(tx, after, { event, replaces: before.number, caseId, now, by: revision.by });
  return after;
}

// The licence runs on without a gap: it stays valid from the first day it was.
function renewed(before: LicenceRow, on: string, validity: Validity): Pick<LicenceRow, 'validTo'> {
  return { validTo: lastDayOf(renewedFrom(before.validTo, on), validity) };
}

function mergeFields(before: LicenceField[], changed: LicenceField[]): LicenceField[] {
  const now = new Map(changed.map((field) => [field.id, field]));
  return before.map((field) => now.get(field.id) ?? field);
}
