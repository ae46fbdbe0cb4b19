import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Services } from '#platform/api/server/services.ts';
import { sql } from '#platform/db/server/database.ts';
import type { FileStore } from '#platform/files/server/fileStore.ts';
import { readFileLimits } from '#platform/files/server/readFileLimits.ts';
import { saveFile } from '#platform/files/server/saveFile.ts';
import type { Cast } from './cast.ts';
import { demoOwner } from './demoOwner.ts';
import type { Past } from './past.ts';

const MATTER = 'construction-permit-pre-reviewed';
const USCC = '91999900MADEM0070L';
const ADOPTED = sql('demo_adopted_matter', 'SELECT 1 FROM matters WHERE matter = $1 LIMIT 1');
const ANSWERS = {
  contactMobile: '12000000007',
  projectName: '滨江花园二期工程',
  address: '云溪市临江区滨江路1号',
  contractPrice: '36800000.00',
  fundYear: '2026',
  builderName: '云溪临江建筑工程有限公司',
  builderCode: USCC,
  managerName: '石磊',
  managerId: '659999199003070006',
};

interface Parts {
  services: Services;
  store: FileStore;
  past: Past;
  cast: Cast;
  cityFolder: string;
}

/**
 * One application with faults in its materials waits at the desk, and one like it is still being filled in: both pages
 * of the pre-review have something to show (APV-08). The machine looks at them once the worker runs.
 */
export async function applyWithFaults({ services, store, past, cast, cityFolder }: Parts): Promise<void> {
  const { database, now } = services;
  if (!(await database.maybe(ADOPTED, [MATTER]))) return;
  const found = await demoOwner(database, 'shi-lei', USCC);
  if (!found) return;
  const owner = found;
  const { person, organisation } = owner;
  const folder = path.join(cityFolder, 'papers');

  async function upload(name: string): Promise<[string, string[]]> {
    const file = { uploadedBy: person.id, organisationId: organisation, name, now: now() };
    const content = readFileSync(path.join(folder, name));
    const { id } = await database.transaction((tx) =>
      saveFile(tx, store, content, { ...file, limits: readFileLimits() }),
    );
    return [path.parse(name).name, [id]];
  }

  async function fill() {
    const draft = await past.open(owner, MATTER);
    const materials = Object.fromEntries(await Promise.all(readdirSync(folder).map(upload)));
    const answers = { ...draft.answers, ...ANSWERS };
    const { version } = await past.save(owner, {
      draftId: draft.id,
      expectedVersion: draft.version,
      matterVersion: draft.matterVersion,
      answers,
      materials,
    });
    return { draftId: draft.id, expectedVersion: version };
  }
  const { id: caseId } = await past.submit(owner, await fill());
  await past.act(cast.officer('window', 'yunxi-approval'), { caseId, action: 'accept' });
  await fill();
}
