import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  checkPack,
  findPacks,
  isFault,
  knownHere,
  readPack,
  readScenarios,
  sayIn,
} from '#modules/reforms/index.ts';
import { testDatabase } from '#platform/db/testing/testDatabase.ts';
import { type FileStore, openFiles } from '#platform/files/server/fileStore.ts';
import { runScenario } from './runScenario.ts';

const root = path.resolve(import.meta.dirname, '../..');
const say = sayIn('zh-CN');
/** Every reform, and one of the tests that shows what data alone can do. */
const folders = [
  ...findPacks(path.join(root, 'packs')),
  ...findPacks(path.join(import.meta.dirname, 'testing')),
];
const known = knownHere();

let store: string;
let files: FileStore;
beforeAll(async () => {
  store = mkdtempSync(path.join(tmpdir(), 'onewindow-scenario-files-'));
  files = await openFiles(store);
});
afterAll(() => rmSync(store, { recursive: true, force: true }));

for (const folder of folders) {
  describe(path.relative(root, folder), () => {
    const { pack, problems } = readPack(folder, say);
    const { cast, scenarios, problems: faults } = readScenarios(folder, say);

    test('is without faults', () => {
      expect([...problems, ...faults]).toEqual([]);
      expect(checkPack(pack!, known, say).problems.filter(isFault)).toEqual([]);
    });
    for (const scenario of scenarios) {
      const tags = scenario.proves.map((proof) => `[${proof}]`).join(' ');
      test(`${scenario.scenario.zh} ${tags}`, async () => {
        const { database, close } = await testDatabase();
        try {
          const { failures } = await runScenario({
            pack: pack!,
            cast: cast!,
            scenario,
            database,
            files,
            say,
          });
          expect(failures.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([]);
        } finally {
          await close();
        }
      });
    }
  });
}
