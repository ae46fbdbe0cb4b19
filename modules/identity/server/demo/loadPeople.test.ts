import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadOrganisations } from '#modules/organisations/index.ts';
import { loadPlaces } from '#platform/access/server/loadPlaces.ts';
import { allRoles } from '#platform/access/server/roles.ts';
import { isDemoUscc } from '#platform/identifiers/pure/demoUscc.ts';
import { type DemoCity, demoCity, peopleFile } from '../../testing/demoCity.ts';
import { loadPeople } from './loadPeople.ts';
import { readPeople } from './people.ts';

let city: DemoCity;
beforeAll(async () => {
  city = await demoCity();
});
afterAll(() => city.close());

const counts = () =>
  city.database.one(`SELECT (SELECT count(*) FROM persons) AS persons, (SELECT count(*) FROM posts) AS posts,
    (SELECT count(*) FROM delegations) AS delegations, (SELECT count(*) FROM organisations) AS organisations,
    (SELECT count(*) FROM actions) AS actions, (SELECT count(*) FROM place_history) AS places`);

it('loads the demo city a second time without any change', async () => {
  const before = await counts();
  const folder = path.dirname(peopleFile);
  const later = new Date('2027-01-01T00:00:00Z');
  await city.database.transaction(async (tx) => {
    await loadPlaces(tx, path.join(folder, 'places.yaml'), later);
    await loadOrganisations(tx, path.join(folder, 'organisations.yaml'), 'demo', later);
    expect(await loadPeople(tx, peopleFile, later)).toEqual(city.people);
  });
  expect(await counts()).toEqual(before);
  expect(
    await city.database.rows('SELECT id FROM organisations WHERE updated_at > $1', [city.services.now()]),
  ).toEqual([]);
});

it('leaves a delegation revoked that somebody revoked', async () => {
  await city.database.rows('UPDATE delegations SET revoked_at = now() WHERE person_id = $1', [
    city.people.get('zhou-xiaohe'),
  ]);
  await city.database.transaction((tx) => loadPeople(tx, peopleFile, city.services.now()));
  const rows = await city.database.rows<{ revoked: boolean }>(
    'SELECT revoked_at IS NOT NULL AS revoked FROM delegations WHERE person_id = $1',
    [city.people.get('zhou-xiaohe')],
  );
  expect(rows).toEqual([{ revoked: true }]);
});

it('has somebody in every role, and firms only of the reserved range', async () => {
  const people = readPeople(peopleFile);
  const roles = new Set(people.flatMap(({ posts }) => posts.map(({ role }) => role)));
  expect([...roles].sort()).toEqual([...allRoles().keys()].sort());
  const firms = await city.database.rows<{ uscc: string }>('SELECT uscc FROM organisations');
  expect(firms.filter(({ uscc }) => !isDemoUscc(uscc))).toEqual([]);
});

it('records every delegation of the pack in the ledger of its firm', async () => {
  const acts = await city.database.rows<{ actor_id: string }>(
    "SELECT actor_id FROM actions WHERE subject_type = 'organisation' AND name = 'grantDelegation'",
  );
  expect(acts.length).toBe((await city.database.rows('SELECT id FROM delegations')).length);
  expect(new Set(acts.map((act) => act.actor_id))).toEqual(new Set(['system:pack']));
});
