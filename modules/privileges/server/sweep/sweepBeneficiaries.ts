import { actorId } from '#platform/access/pure/actor.ts';
import { capacityRecord } from '#platform/access/pure/capacityRecord.ts';
import { type Database, sql, type Tx } from '#platform/db/server/database.ts';
import { eraseActionData } from '#platform/ledger/server/eraseActionData.ts';
import { lockFirm } from '../beneficiaries.ts';

const FIRMS = sql(
  'privilege_beneficiaries_due',
  `SELECT DISTINCT organisation_id AS organisation FROM privilege_beneficiaries
   WHERE erased_at IS NULL AND ended_at < $1::timestamptz - $2::interval`,
);
const ERASE = sql(
  'privilege_beneficiaries_erase',
  `UPDATE privilege_beneficiaries SET name = NULL, position = NULL, erased_at = $1
   WHERE organisation_id = $3 AND erased_at IS NULL AND ended_at < $1::timestamptz - $2::interval RETURNING id`,
);
const NAMED = sql(
  'privilege_beneficiaries_named',
  'SELECT 1 FROM privilege_beneficiaries WHERE organisation_id = $1 AND erased_at IS NULL LIMIT 1',
);
const CLOCK = { kind: 'system', by: 'clock' } as const;

/**
 * Periodic: names of beneficiaries go when `kept` ('12 months') is over since they ended. What they used stays, without
 * a name. What the firm typed is one chain of the ledger: it goes with the last name.
 * @returns how many were erased
 */
export async function sweepBeneficiaries(database: Database, kept: string, now: Date): Promise<number> {
  let erased = 0;
  for (const { organisation } of await database.rows<{ organisation: string }>(FIRMS, [now, kept]))
    erased += await database.transaction((tx) => eraseOf(tx, organisation, kept, now));
  return erased;
}

async function eraseOf(tx: Tx, organisation: string, kept: string, now: Date): Promise<number> {
  const { length } = await tx.rows(ERASE, [now, kept, organisation]);
  await lockFirm(tx, organisation);
  if (length === 0 || (await tx.maybe(NAMED, [organisation]))) return length;
  await eraseActionData(tx, {
    subjectType: 'privilege',
    subjectId: organisation,
    actorId: actorId(CLOCK),
    capacity: capacityRecord(CLOCK),
    at: now,
    reason: 'retention.beneficiaries',
  });
  return length;
}
