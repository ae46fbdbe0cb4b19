import { call } from '@orpc/server';
import { router } from '#apps/server/router.ts';
import type { RequestContext } from '#platform/api/server/call.ts';
import type { World } from '../world.ts';
import { inThisWorld } from './submit.ts';

/** The firm's draft for a matter, with its usual answers typed in: its place says which agency decides. */
export async function draftFor(
  world: World,
  who: { firm: string; through?: string },
  matter: string,
): Promise<{ context: RequestContext; draftId: string }> {
  const context = world.as(await world.actor(who));
  const draft = await call(router.approvals.openDraft, { matter }, { context });
  const usual = inThisWorld(world, draft.body, world.cast.answers[matter] ?? {});
  await call(
    router.approvals.saveDraft,
    {
      draftId: draft.id,
      expectedVersion: draft.version,
      matterVersion: draft.matterVersion,
      answers: { ...draft.answers, ...(usual as typeof draft.answers) },
      materials: {},
    },
    { context },
  );
  return { context, draftId: draft.id };
}
