import { call } from '@orpc/server';
import { router } from '#apps/server/router.ts';
import type { Step } from '#modules/reforms/domain/scenario/step.ts';
import { homeOf, StoryError, type World } from '../world.ts';

type Reads = Extract<Step, { verb: 'reads' }>;

/** An official looks into a register; `finds` says how many entries they see. */
export async function readRegister(world: World, { officer, reads, finds }: Reads): Promise<void> {
  const context = world.as(await world.actor({ officer }));
  const asked = { name: reads, place: homeOf(world) };
  const { total } = await call(router.registers.readRegister, asked, { context });
  if (finds === undefined || total === finds) return;
  const odd = { what: reads, expected: finds, found: total };
  throw new StoryError(world.say('reforms.scenario.mismatch', odd));
}
