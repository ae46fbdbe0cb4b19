import type { Right } from '#platform/access/pure/actor.ts';
import { type Actor, actorId, type Delegation } from '#platform/access/pure/actor.ts';
import { capacityRecord } from '#platform/access/pure/capacityRecord.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { sql, type Tx } from '#platform/db/server/database.ts';
import { recordAction } from '#platform/ledger/server/recordAction.ts';

export interface NewDelegation {
  organisation: string;
  person: string;
  delegation: Delegation;
  /** For an agent only. */
  may: Right[];
  agentOrganisation: string | null;
  /** 'YYYY-MM-DD'; today when absent. */
  validFrom?: string;
  /** Last day; null only for owners. */
  validTo: string | null;
}

const INSERT = sql(
  'organisations_add_delegation',
  `INSERT INTO delegations
     (id, organisation_id, person_id, delegation, may, agent_organisation_id, granted_by, granted_at, valid_from, valid_to)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);

/** Writes the delegation and its act in the ledger. Whether it may be given is the caller's to check. */
export async function addDelegation(tx: Tx, given: NewDelegation, by: Actor, at: Date): Promise<string> {
  const id = newId();
  const { organisation, person, delegation, may, agentOrganisation, validTo } = given;
  const validFrom = given.validFrom ?? legalDate(at);
  await tx.rows(INSERT, [
    id,
    organisation,
    person,
    delegation,
    may,
    agentOrganisation,
    actorId(by),
    at,
    validFrom,
    validTo,
  ]);
  await recordAction(tx, {
    subjectType: 'organisation',
    subjectId: organisation,
    name: 'grantDelegation',
    actorId: actorId(by),
    capacity: capacityRecord(by),
    at,
    body: { id, person, delegation, may, agentOrganisation, validFrom, validTo },
  });
  return id;
}
