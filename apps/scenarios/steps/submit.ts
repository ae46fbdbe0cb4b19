import { call } from '@orpc/server';
import { router } from '#apps/server/router.ts';
import type { Matter } from '#modules/catalogue/contract.ts';
import type { Step } from '#modules/reforms/domain/scenario/step.ts';
import type { Actor } from '#platform/access/pure/actor.ts';
import { fieldsOf } from '#platform/forms/pure/form.ts';
import { applicationFiles } from '../files.ts';
import type { World } from '../world.ts';

const NO_FILES: Record<string, string[]> = {};

type Submit = Extract<Step, { verb: 'submits' }>;

/** As on the page: open the draft, fill it in, upload, sign, submit. */
export async function submit(world: World, step: Submit): Promise<void> {
  const actor = await world.actor(step);
  const context = world.as(actor);
  const draft = await call(router.approvals.openDraft, { matter: step.submits }, { context });
  const prefilled = draft.prefilled.map(({ field }) => [field, draft.answers[field]]);
  const usual = world.cast.answers[step.submits] ?? {};
  const answers = inThisWorld(world, draft.body, {
    ...Object.fromEntries(prefilled),
    ...usual,
    ...step.with,
  });
  const typed = {
    draftId: draft.id,
    matterVersion: draft.matterVersion,
    answers: answers as typeof draft.answers,
  };
  const save = (expectedVersion: number, materials: typeof NO_FILES) =>
    call(router.approvals.saveDraft, { ...typed, expectedVersion, materials }, { context });
  await save(draft.version, NO_FILES);
  // Once it is filled in, the draft shows what the track that the answers lead to asks for.
  const filled = await call(router.approvals.getDraft, { draftId: draft.id }, { context });
  const uploads = wantedUploads(filled.asks, step.uploads);
  const saved = await save(filled.version, await applicationFiles(world, actor, uploads));
  const commitment = signed(filled.body, step, actor);
  const submission = { draftId: draft.id, expectedVersion: saved.version, ...(commitment && { commitment }) };
  const submitted = await call(router.approvals.submitApplication, submission, { context });
  world.applications.set(step.firm, { caseId: submitted.id, matter: step.submits });
}

/** Places of the cast become places of this world; what is null is left empty. */
export function inThisWorld(
  world: World,
  matter: Pick<Matter, 'form'>,
  answers: Record<string, unknown>,
): Record<string, unknown> {
  const places = new Set(fieldsOf(matter.form).flatMap(({ id, kind }) => (kind === 'place' ? [id] : [])));
  return Object.fromEntries(
    Object.entries(answers)
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([id, value]) => [id, places.has(id) ? (world.places.get(String(value)) ?? value) : value]),
  );
}

function wantedUploads(asks: Record<string, string>, uploads: Submit['uploads']): string[] {
  if (uploads === 'none') return [];
  if (uploads !== 'all') return uploads;
  return Object.keys(asks).filter((id) => asks[id] === 'now');
}

function signed(matter: Matter, step: Submit, actor: Actor) {
  if (!matter.commitment || step.commits === 'none' || !('person' in actor)) return undefined;
  const all = matter.commitment.items.map(({ id }) => id);
  return {
    items: step.commits === 'all' ? all : step.commits,
    signer: step.signedAs ?? actor.person.name,
  };
}
