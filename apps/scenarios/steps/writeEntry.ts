import { call } from '@orpc/server';
import { router } from '#apps/server/router.ts';
import type { Step } from '#modules/reforms/domain/scenario/step.ts';
import { homeOf, type World } from '../world.ts';

type Writes = Extract<Step, { verb: 'writes' }>;

/** An official puts an entry on a register that they keep. */
export async function writeEntry(world: World, { officer, writes, entry }: Writes): Promise<void> {
  const context = world.as(await world.actor({ officer }));
  const given = { name: writes, place: homeOf(world), body: entry as Record<string, string> };
  await call(router.registers.writeEntry, given, { context });
}
