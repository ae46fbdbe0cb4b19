import { call } from '@orpc/server';
import { router } from '#apps/server/router.ts';
import { ShareUse } from '#modules/catalogue/contract.ts';
import type { Step } from '#modules/reforms/domain/scenario/step.ts';
import { applicationOf, StoryError, type World } from '../world.ts';
import { draftFor } from './draftFor.ts';

type Calls = Extract<Step, { verb: 'calls' }>;

/** Shared data is called: by a firm for its application, or by an official for the case in hand. */
export async function callItem(world: World, step: Calls, about: string): Promise<void> {
  const { officer, firm, through, calls: item, basis } = step;
  if (firm) {
    const { context, draftId } = await draftFor(world, { firm, ...(through && { through }) }, step.for ?? '');
    await call(router.sharing.callForDraft, { draftId, item }, { context });
    return;
  }
  if (!officer) throw new StoryError(world.say('reforms.scenario.noPerson', { name: '' }));
  const context = world.as(await world.actor({ officer }));
  const { caseId } = applicationOf(world, about);
  const use = ShareUse.parse(step.use);
  await call(router.sharing.callForCase, { caseId, item, use, basis }, { context });
}
