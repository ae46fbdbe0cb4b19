import { serve } from '#platform/api/server/serve.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { contract } from '../contract.ts';
import { adoptedReforms, findAdoptedReform } from './adoptedReforms.ts';
import { compareProcess, exportProcess, getDefinition, listDefinitions } from './office/definitions.ts';
import { comparePack, listPacks, stageReplication } from './office/replications.ts';
import { stageDefinition } from './office/stageDefinition.ts';
import { confirmStaged, getArchive, getStaged, listStaged, startTrial } from './office/stagedOperations.ts';
import { presentReform } from './presentReform.ts';
import { closeSandbox, listSandboxes, openSandbox } from './sandbox/sandboxOperations.ts';

export const operations = {
  listReforms: serve(contract.listReforms, async ({ db }) => {
    // A folder of policies changes no procedure: it is shown in the library.
    const adopted = (await adoptedReforms(db)).filter(({ body }) => (body.policies ?? []).length === 0);
    return { reforms: await Promise.all(adopted.map((one) => presentReform(db, one))) };
  }),
  getReform: serve(contract.getReform, async ({ db }, { reform }) => {
    const adopted = await findAdoptedReform(db, reform);
    if (!adopted) throw new Problem('reform.unknown', 404);
    return presentReform(db, adopted);
  }),
  listPacks,
  comparePack,
  stageReplication,
  listStaged,
  getStaged,
  startTrial,
  confirmStaged,
  getArchive,
  listDefinitions,
  getDefinition,
  compareProcess,
  exportProcess,
  stageDefinition,
  openSandbox,
  listSandboxes,
  closeSandbox,
};
