import { findOrganisationByCode } from '#modules/organisations/index.ts';
import type { Actor } from '#platform/access/pure/actor.ts';
import { type Database, sql } from '#platform/db/server/database.ts';

const PERSON = sql(
  'demo_person',
  'SELECT p.id, p.name FROM persons p JOIN person_subjects s ON s.person_id = p.id WHERE s.subject = $1',
);

/** One of the demo's people as the owner of their firm; undefined where the city has not both. */
export async function demoOwner(
  database: Database,
  subject: string,
  uscc: string,
): Promise<Extract<Actor, { kind: 'firm' }> | undefined> {
  const person = await database.maybe<{ id: string; name: string }>(PERSON, [subject]);
  const organisation = await findOrganisationByCode(database, uscc);
  if (!person || !organisation) return undefined;
  return { kind: 'firm', person, organisation: organisation.id, delegation: 'owner' };
}
