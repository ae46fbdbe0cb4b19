import { call } from '@orpc/server';
import { router } from '#apps/server/router.ts';
import type { EventDraftView } from '#modules/bundles/contract.ts';
import type { Step } from '#modules/reforms/domain/scenario/step.ts';
import { fieldsOf } from '#platform/forms/pure/form.ts';
import { applicationFiles } from '../files.ts';
import type { World } from '../world.ts';
import { inThisWorld } from './submit.ts';

type Start = Extract<Step, { verb: 'starts' }>;

/** As on the page: answer the opening questions, fill in the one form, upload once, sign once, submit once. */
export async function startEvent(world: World, step: Start): Promise<void> {
  const actor = await world.actor(step);
  const context = world.as(actor);
  const bundle = step.starts;
  const answers = { ...step.opening, ...Object.fromEntries(step.leavesOut.map((key) => [key, true])) };
  const draft = await call(router.bundles.openEventDraft, { bundle, answers }, { context });
  const usual = world.cast.answers[bundle] ?? {};
  const known = new Set(fieldsOf(draft.body.form).map(({ id }) => id));
  const given = Object.entries({ ...usual, ...step.with }).filter(([id]) => known.has(id));
  const saved = await call(
    router.approvals.saveDraft,
    {
      draftId: draft.id,
      expectedVersion: draft.version,
      matterVersion: draft.matterVersion,
      answers: {
        ...draft.answers,
        ...inThisWorld(world, draft.body, Object.fromEntries(given)),
      } as typeof draft.answers,
      materials: await applicationFiles(world, actor, uploadsOf(draft, step.uploads)),
    },
    { context },
  );
  const items = draft.body.commitment?.items.map(({ id }) => id);
  const signer = actor.kind === 'firm' ? actor.person.name : '';
  const submission = {
    draftId: draft.id,
    expectedVersion: saved.version,
    ...(items && step.commits === 'all' && { commitment: { items, signer } }),
  };
  const { id: caseId } = await call(router.bundles.submitEvent, submission, { context });
  world.applications.set(step.firm, { caseId, matter: bundle, preview: draft.preview });
}

function uploadsOf({ body, asks }: EventDraftView, uploads: Start['uploads']): string[] {
  if (uploads === 'none') return [];
  return uploads === 'all' ? body.materials.flatMap(({ id }) => (asks[id] === 'now' ? [id] : [])) : uploads;
}
