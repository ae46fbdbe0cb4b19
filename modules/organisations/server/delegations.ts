import type { Delegation, Right } from '#platform/access/pure/actor.ts';
import { type Queryable, sql } from '#platform/db/server/database.ts';
import type { OrganisationStatus } from '../contract.ts';

/** A delegation in force: of whom, for which organisation, as what. */
export interface HeldDelegation {
  id: string;
  organisation: string;
  uscc: string;
  name: string;
  status: OrganisationStatus;
  person: string;
  delegation: Delegation;
  may: Right[];
  validTo: string | null;
}

/** Within the term on $2 and not revoked. */
const inTerm = (d: string) =>
  `${d}.revoked_at IS NULL AND ${d}.valid_from <= $2 AND (${d}.valid_to IS NULL OR ${d}.valid_to >= $2)`;

/** In force on $2: an agent sent by a firm must still belong to that firm. */
export const IN_FORCE = `${inTerm('d')} AND (d.agent_organisation_id IS NULL OR EXISTS (
    SELECT FROM delegations own
    WHERE own.organisation_id = d.agent_organisation_id AND own.person_id = d.person_id
      AND own.delegation <> 'agent' AND ${inTerm('own')}))`;

const HELD = `SELECT d.id, d.organisation_id AS organisation, o.uscc, o.name, o.status, d.person_id AS person,
    d.delegation, d.may, d.valid_to AS "validTo"
  FROM delegations d JOIN organisations o ON o.id = d.organisation_id`;
const STRONGEST_FIRST = `array_position(ARRAY['owner', 'agent', 'preparer'], d.delegation)`;

const OF_PERSON = sql(
  'organisations_delegations_of_person',
  `${HELD} WHERE d.person_id = $1 AND ${IN_FORCE} ORDER BY ${STRONGEST_FIRST}, o.name, d.id`,
);
const FIND = sql(
  'organisations_find_delegation',
  `${HELD} WHERE d.person_id = $1 AND ${IN_FORCE} AND d.organisation_id = $3 ORDER BY ${STRONGEST_FIRST}, d.id LIMIT 1`,
);

/** What a person may act for on that day, owners' first. @param on 'YYYY-MM-DD' */
export function delegationsOf(db: Queryable, person: string, on: string): Promise<HeldDelegation[]> {
  return db.rows<HeldDelegation>(OF_PERSON, [person, on]);
}

/** The strongest delegation a person holds for the organisation on that day. */
export function findDelegation(
  db: Queryable,
  person: string,
  organisation: string,
  on: string,
): Promise<HeldDelegation | undefined> {
  return db.maybe<HeldDelegation>(FIND, [person, on, organisation]);
}
