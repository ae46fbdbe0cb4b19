import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { Scenario } from '#modules/reforms/domain/scenario/scenario.ts';
import { readPack, readScenarios, sayIn } from '#modules/reforms/index.ts';
import { NewPlace } from '#platform/access/pure/place.ts';
import { openDatabase } from '#platform/db/server/database.ts';
import { testDatabase } from '#platform/db/testing/testDatabase.ts';
import { type FileStore, openFiles } from '#platform/files/server/fileStore.ts';
import type { WorldParts } from './openWorld.ts';
import { runScenario } from './runScenario.ts';

const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(root, 'packs/shaanxi/hanzhong/low-risk-food');
const say = sayIn('zh-CN');
const { pack } = readPack(folder, say);
const { cast, scenarios } = readScenarios(folder, say);

let store: string;
let files: FileStore;
beforeAll(async () => {
  store = mkdtempSync(path.join(tmpdir(), 'onewindow-scenario-files-'));
  files = await openFiles(store);
});
afterAll(() => rmSync(store, { recursive: true, force: true }));

async function play(scenario: WorldParts['scenario'], more: Partial<WorldParts> = {}): Promise<string[]> {
  const { database, close } = await testDatabase();
  try {
    const parts = { pack: pack!, cast: cast!, scenario, database, files, say, ...more };
    return (await runScenario(parts)).failures.map(({ line, message }) => `${line} ${message}`);
  } finally {
    await close();
  }
}

/** A story of the test's own; its steps stand on lines 1, 2, 3 … */
function story(steps: unknown[]): WorldParts['scenario'] {
  const read = Scenario.parse({ scenario: { zh: '试', en: 'try' }, start: '2026-11-23', steps });
  return { ...read, file: 'try.yaml', stepAt: (n) => ({ line: n + 1, column: 1 }) };
}

const SUBMITS = { firm: '青峰茶业', submits: 'food-production-by-commitment' };

describe('a story that does not go as written is stopped at its line', () => {
  test('another outcome than expected: each difference by itself', async () => {
    const expected = {
      case: 'refused',
      steps: 4,
      licence: 'valid',
      bar: '3 years',
      due: { check: '21 workdays' },
    };
    expect(await play(story([{ ...SUBMITS, expect: expected }]))).toEqual([
      '1 case：应为 refused，实际是 granted。',
      '1 steps：应为 4，实际是 3。',
      '1 due：应为 check 21 workdays，实际是 check 2026-12-21。',
      '1 bar：应为 3 years，实际是 none。',
    ]);
  });

  test('a refusal that did not come, or for another reason', async () => {
    expect(await play(story([{ ...SUBMITS, refused: 'not-barred' }]))).toEqual([
      '1 本应被拒绝（not-barred），却办成了。',
    ]);
    const [odd] = await play(story([{ ...SUBMITS, commits: 'none', refused: 'not-barred' }]));
    expect(odd).toMatch(/^1 拒绝的理由不同：应有 not-barred，实际是 application\.conditionsUnmet/);
  });

  test('a refusal that nobody expected, on the second line', async () => {
    const [odd] = await play(story([SUBMITS, { officer: '高远', acts: 'revoke' }]));
    expect(odd).toMatch(/^2 没有料到被拒绝：case\.actionNotPossible/);
  });

  test('somebody who is not in the cast, and time that goes back', async () => {
    expect(await play(story([SUBMITS, { officer: '谁', acts: 'accept' }]))).toEqual(['2 演员表里没有“谁”。']);
    expect(await play(story([{ advance: 'to 2026-11-22' }]))).toEqual(['1 时间不能倒流。']);
  });

  test('an action that was changed behind the platform’s back, though every step went well', async () => {
    const { database, close, migratorUrl } = await testDatabase();
    try {
      const scenario = story([SUBMITS, { advance: '1 day' }, { expect: { case: 'granted' } }]);
      const owner = openDatabase(migratorUrl, { max: 1 });
      const rewriting = {
        ...database,
        async transaction<T>(work: Parameters<typeof database.transaction<T>>[0]): Promise<T> {
          const result = await database.transaction(work);
          await owner.transaction(async (tx) => {
            await tx.rows("SET LOCAL onewindow.ledger_rewrite = 'on'");
            await tx.rows("UPDATE actions SET name = 'forged' WHERE name = 'issue'");
          });
          return result;
        },
      };
      const parts = { pack: pack!, cast: cast!, scenario, database: rewriting, files, say };
      const { failures } = await runScenario(parts);
      expect(failures.map(({ message }) => message).join()).toContain('存证账本核验不通过');
      await owner.close();
    } finally {
      await close();
    }
  });
});

describe('the same story elsewhere', () => {
  const licence = scenarios.find(({ file }) => file.endsWith('licence-at-once.yaml'))!;

  test('in another city of the standard', async () => {
    expect(await play(licence, { place: '640500' })).toEqual([]);
  });

  test('in the fictional city of the demonstration', async () => {
    const { places } = parse(readFileSync(path.join(root, 'packs/demo/places.yaml'), 'utf8')) as {
      places: unknown[];
    };
    const ownPlaces = places.map((place) => NewPlace.parse(place));
    expect(await play(licence, { place: 'yunxi', ownPlaces })).toEqual([]);
  });
});
