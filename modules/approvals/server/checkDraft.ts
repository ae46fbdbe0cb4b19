import { getMatter, presentTrack } from '#modules/catalogue/index.ts';
import { serve } from '#platform/api/server/serve.ts';
import { getDraft } from '#platform/forms/server/drafts.ts';
import { contract } from '../contract.ts';
import { awaitedStep } from '../domain/awaitedStep.ts';
import { getApplicant, ownerOf } from './applicant.ts';
import { assess } from './assess.ts';
import { citationsOf } from './citationsOf.ts';
import { requireOwn } from './draftAccess.ts';
import { promisedInFull } from './promisedInFull.ts';

export const checkDraft = serve(contract.checkDraft, async (call, { draftId }) => {
  const draft = await getDraft(call.db, draftId);
  const actor = requireOwn(call, draft, 'fill');
  const published = await getMatter(call.db, draft.subject.slice('matter:'.length));
  const { answers, materials } = draft;
  const applicant = await getApplicant(call.db, ownerOf(actor));
  // The commitment is signed on submission; before that it is judged as if it were promised in full.
  const commitment = promisedInFull(published.body, actor.person.name);
  const found = await assess(call.db, {
    published,
    applicant,
    answers,
    materials,
    commitment,
    now: call.now,
  });
  const { body } = found.published;
  const conditions = found.conditions.filter(
    ({ id }) => body.conditions.find((c) => c.id === id)?.beforehand,
  );
  const { track, asks } = found;
  const met = conditions.every(({ outcome }) => outcome === 'met');
  return {
    ready: found.fields.length === 0 && found.missing.length === 0 && met && !track?.closed,
    track: track ? presentTrack(published.body, track) : null,
    trackOpen: found.trackOpen,
    asks,
    fields: found.fields.map(({ path, code, params }) => ({
      path,
      code,
      message: call.services.translate(call.language, `errors.${code}.message`, params),
    })),
    missingMaterials: found.missing,
    conditions: conditions.map((view) => ({ ...view, awaits: awaitedStep(body, view) })),
    citations: citationsOf(call.services.law, conditions),
  };
});
