import { signInPerson } from '#modules/identity/server/signInPerson.ts';
import { findOrganisationByCode } from '#modules/organisations/index.ts';
import { addDelegation } from '#modules/organisations/server/addDelegation.ts';
import { putOrganisations } from '#modules/organisations/server/loadOrganisations.ts';
import type { Cast } from '#modules/reforms/server/scenarios/cast.ts';
import { NewAgency } from '#platform/access/pure/agency.ts';
import { putAgency } from '#platform/access/server/agencies.ts';
import { putPlace } from '#platform/access/server/places.ts';
import { appoint } from '#platform/access/server/posts.ts';
import type { Tx } from '#platform/db/server/database.ts';
import { type KnownPlace, withAncestors } from './castPlaces.ts';
import type { WorldFirm } from './world.ts';

export interface LoadedCast {
  firms: Map<string, WorldFirm>;
  /** Person ids by name. */
  persons: Map<string, string>;
  /** Post ids by the name of the official. */
  posts: Map<string, string>;
}

const SOURCE = 'scenario';
/** Delegations and posts hold before any story begins, and to the end of the longest. */
const LONG_AGO = '2020-01-01';
const FAR_AHEAD = '2099-12-31';

/** Nobody's number: no network uses 120. */
function mobileOf(n: number): string {
  return `120${String(n).padStart(8, '0')}`;
}

/** Puts the cast on the stage: places, agencies, officials with their posts, firms with their people. */
export async function loadCast(
  tx: Tx,
  cast: Cast,
  places: ReadonlyMap<string, string>,
  known: Map<string, KnownPlace>,
  now: Date,
): Promise<LoadedCast> {
  for (const { path: _, ...place } of withAncestors(places.values(), known)) await putPlace(tx, place, now);
  const nameOf = (template: string) =>
    template.replaceAll(
      /〔(.+?)〕/g,
      (_, alias: string) => known.get(places.get(alias) ?? '')?.name.zh ?? alias,
    );
  for (const { id, name, place, uscc, duties } of cast.agencies) {
    const agency = NewAgency.parse({
      id,
      name: { zh: nameOf(name), en: null },
      place: places.get(place),
      uscc,
      kind: 'department',
      duties,
    });
    await putAgency(tx, agency, now);
  }
  const persons = new Map<string, string>();
  const person = async (name: string) => {
    const before = persons.get(name);
    if (before) return before;
    const { id } = await signInPerson(
      tx,
      { provider: SOURCE, subject: name, name, mobile: mobileOf(persons.size) },
      now,
    );
    persons.set(name, id);
    return id;
  };
  for (const name of cast.people) await person(name);
  const posts = new Map<string, string>();
  for (const { name, role, agency } of cast.officers) {
    const { place } = cast.agencies.find(({ id }) => id === agency)!;
    const post = { person: await person(name), role, agency, place: places.get(place)!, validFrom: LONG_AGO };
    posts.set(name, await appoint(tx, { ...post, validTo: null }));
  }
  const firms = new Map<string, WorldFirm>();
  for (const { called, owner, people, place, ...given } of cast.firms) {
    const firm = { ...given, legalRepresentative: owner, place: places.get(place)! };
    await putOrganisations(tx, [firm], SOURCE, now);
    const { id } = (await findOrganisationByCode(tx, given.uscc))!;
    firms.set(called, { id, name: given.name, uscc: given.uscc, owner });
    for (const { name, as: delegation, may } of [{ name: owner, as: 'owner' as const, may: [] }, ...people]) {
      const held = { organisation: id, person: await person(name), delegation, may, agentOrganisation: null };
      const term = { validFrom: LONG_AGO, validTo: delegation === 'owner' ? null : FAR_AHEAD };
      await addDelegation(tx, { ...held, ...term }, { kind: 'system', by: 'pack' }, now);
    }
  }
  return { firms, persons, posts };
}
