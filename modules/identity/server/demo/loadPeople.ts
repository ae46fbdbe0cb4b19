import { addDelegation, findOrganisationByCode } from '#modules/organisations/index.ts';
import { appoint } from '#platform/access/server/posts.ts';
import { sql, type Tx } from '#platform/db/server/database.ts';
import { DEMO_PROVIDER } from '../config.ts';
import { signInPerson } from '../signInPerson.ts';
import { type DemoPerson, readPeople } from './people.ts';

const HELD = sql(
  'identity_demo_delegation',
  `SELECT id FROM delegations WHERE organisation_id = $1 AND person_id = $2 AND delegation = $3 AND valid_from = $4`,
);

/**
 * Puts the demo people of a file into the database with their firms and posts. Places, agencies and
 * organisations must be there. Run again it adds what is new; a delegation that somebody revoked stays revoked.
 * @param file YAML, see `packs/demo/people.yaml`
 * @returns person ids by the id in the file
 */
export async function loadPeople(tx: Tx, file: string, now: Date): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const person of readPeople(file)) {
    const { id, name, mobile, email } = person;
    const known = { provider: DEMO_PROVIDER, subject: id, name: name.zh, mobile, email };
    const loaded = await signInPerson(tx, known, now);
    ids.set(id, loaded.id);
    await giveFirms(tx, loaded.id, person.firms, now);
    for (const { role, agency, place, from, to } of person.posts) {
      await appoint(tx, { person: loaded.id, role, agency, place, validFrom: from, validTo: to });
    }
  }
  return ids;
}

async function giveFirms(tx: Tx, person: string, firms: DemoPerson['firms'], now: Date): Promise<void> {
  for (const { uscc, delegation, may, agentOf, from, to } of firms) {
    const organisation = await organisationId(tx, uscc);
    if (await tx.maybe(HELD, [organisation, person, delegation, from])) continue;
    const agentOrganisation = agentOf && (await organisationId(tx, agentOf));
    const given = {
      organisation,
      person,
      delegation,
      may,
      agentOrganisation,
      validFrom: from,
      validTo: to,
    };
    await addDelegation(tx, given, { kind: 'system', by: 'pack' }, now);
  }
}

async function organisationId(tx: Tx, uscc: string): Promise<string> {
  const found = await findOrganisationByCode(tx, uscc);
  if (!found) throw new Error(`demo people name the organisation ${uscc}, which is not loaded`);
  return found.id;
}
