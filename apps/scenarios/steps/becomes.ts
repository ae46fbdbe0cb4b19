import { findOrganisationByCode } from '#modules/organisations/index.ts';
import { putOrganisations } from '#modules/organisations/server/loadOrganisations.ts';
import type { Step } from '#modules/reforms/domain/scenario/step.ts';
import { firmOf, type World } from '../world.ts';

type Becomes = Extract<Step, { verb: 'becomes' }>;

/** The register of firms reports a new status, as its exchange would. */
export async function becomes(world: World, { firm, becomes: status }: Becomes): Promise<void> {
  const { database, now } = world.services;
  await database.transaction(async (tx) => {
    const before = (await findOrganisationByCode(tx, firmOf(world, firm).uscc))!;
    const { id: _, updatedAt: __, source, ...facts } = before;
    await putOrganisations(tx, [{ ...facts, status }], source, now());
  });
}
