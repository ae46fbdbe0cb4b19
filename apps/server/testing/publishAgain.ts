import path from 'node:path';
import type { Matter } from '#modules/catalogue/contract.ts';
import { publishPack, readPack } from '#modules/reforms/index.ts';
import type { TestCity } from './openCity.ts';

const folder = path.resolve(import.meta.dirname, '../../../packs/shaanxi/hanzhong/low-risk-food');

/** Publishes the next version of one matter of the reform that the demo city adopted, changed as a test wants it. */
export async function publishAgain(
  city: TestCity,
  matter: string,
  change: (body: Matter) => void,
): Promise<void> {
  const { pack } = readPack(folder);
  const found = pack?.matters.find(({ body }) => body.matter === matter);
  if (!pack || !found) throw new Error(`no matter ${matter} in the pack`);
  const known = await city.db.database.one<{ version: number }>(
    'SELECT max(version) AS version FROM matters WHERE matter = $1',
    [matter],
  );
  const version = known.version + 1;
  const body = structuredClone(found.body);
  body.version = version;
  change(body);
  const next = {
    ...pack,
    reform: { ...pack.reform, version },
    matters: [{ ...found, body }],
    registers: [],
    sha256: `version ${version}`,
  };
  await city.db.database.transaction((tx) =>
    publishPack(tx, city.services, next, { place: 'yunxi', way: 'rule' }),
  );
}
