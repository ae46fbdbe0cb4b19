import { call } from '@orpc/server';
import { router } from '#apps/server/router.ts';
import type { Step } from '#modules/reforms/domain/scenario/step.ts';
import { PUSH_CONSUMER } from '#modules/supervision/server/on/pushToRegulator.ts';
import { StoryError, type World } from '../world.ts';

type Retries = Extract<Step, { verb: 'retries' }>;

/** An official looks at the pushes that did not arrive, and has each of them sent again. */
export async function retryPushes(world: World, { officer, finds }: Retries): Promise<void> {
  const context = world.as(await world.actor({ officer }));
  const asked = { consumer: PUSH_CONSUMER };
  const { deliveries, total } = await call(router.deliveries.listTroubledDeliveries, asked, { context });
  if (finds !== undefined && total !== finds) {
    const odd = { what: 'pushes', expected: finds, found: total };
    throw new StoryError(world.say('reforms.scenario.mismatch', odd));
  }
  for (const { id } of deliveries) await call(router.deliveries.retryDelivery, { id }, { context });
}
