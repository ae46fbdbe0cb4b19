import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#platform/db/testing/testDatabase.ts';
import { RegisterDefinition } from '#platform/registers/pure/definition.ts';
import { publishRegister } from '#platform/registers/server/publishRegister.ts';
import { type Answers, Form } from '../pure/form.ts';
import { checkAnswersHere } from './checkAnswersHere.ts';

const title = { zh: '题', en: 'Title' };
const now = new Date('2026-11-22T02:00:00Z');
const today = '2026-11-22';
const form = Form.parse({
  sections: [
    {
      id: 'one',
      title,
      fields: [
        { id: 'premises', kind: 'place', title, within: 'port' },
        { id: 'food', kind: 'register', register: 'foods', title },
        {
          id: 'branches',
          kind: 'repeat',
          title,
          fields: [{ id: 'premises', kind: 'place', title, within: 'port' }],
        },
      ],
    },
  ],
});

/** A list of one food for a city. */
function foodsOf(place: string, key: string) {
  const definition = RegisterDefinition.parse({
    register: 'foods',
    title,
    description: title,
    owner: 'reform-office',
    place,
    key: 'code',
    fields: [{ id: 'code', title, type: 'text', required: true }],
    public: true,
    source: 'assumed',
  });
  const entries = [{ body: { code: key }, validFrom: '2026-01-01', validTo: '2026-12-31' }];
  return db.database.transaction((tx) => publishRegister(tx, { definition, entries }, { now, today }));
}

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await db.database.rows(
    `INSERT INTO places (id, name_zh, parent_id, level, path, retired) VALUES
      ('cn', '国', NULL, 'country', '{cn}', false),
      ('port', '港市', 'cn', 'prefecture', '{cn,port}', false),
      ('dock', '码头区', 'port', 'county', '{cn,port,dock}', false),
      ('quay', '旧埠区', 'port', 'county', '{cn,port,quay}', true),
      ('hill', '山市', 'cn', 'prefecture', '{cn,hill}', false)`,
  );
  await foodsOf('port', 'tea');
});
afterAll(() => db.close());

async function check(answers: Answers, on = today, place?: string) {
  const problems = await checkAnswersHere(db.database, form, answers, on, place);
  return problems.map(({ path, code }) => `${path} ${code}`);
}

test('places are known, in use, and inside what the form says', async () => {
  expect(await check({ premises: 'dock' })).toEqual([]);
  expect(await check({ premises: 'port' })).toEqual([]);
  expect(await check({ premises: 'atlantis' })).toEqual(['premises form.placeUnknown']);
  expect(await check({ premises: 'quay' })).toEqual(['premises form.placeUnknown']);
  expect(await check({ branches: [{ premises: 'dock' }, { premises: 'hill' }] })).toEqual([
    'branches.1.premises form.placeOutside',
  ]);
});

test('an entry is on the list only on the days for which it holds', async () => {
  expect(await check({ food: 'tea' })).toEqual([]);
  expect(await check({ food: 'wine' })).toEqual(['food form.notInRegister']);
  expect(await check({ food: 'tea' }, '2027-01-01')).toEqual(['food form.notInRegister']);
});

test('where two cities keep lists of one name, that of the given place counts', async () => {
  await foodsOf('hill', 'rice');
  expect(await check({ food: 'tea' }, today, 'dock')).toEqual([]);
  expect(await check({ food: 'tea' }, today, 'hill')).toEqual(['food form.notInRegister']);
  expect(await check({ food: 'rice' }, today, 'hill')).toEqual([]);
  await expect(check({ food: 'tea' })).rejects.toThrow('several places');
});
