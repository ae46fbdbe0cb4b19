import { fileViews, firmAsApplicant, prefill } from '#modules/approvals/index.ts';
import type { OrganisationRow } from '#modules/organisations/index.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import { uploadLimits } from '#platform/files/server/uploadLimits.ts';
import type { Draft } from '#platform/forms/server/drafts.ts';
import type { EventDraftView } from '../contract.ts';
import { getBundle, partsOf } from './bundles.ts';
import { judgeWhole } from './judgeWhole.ts';
import { mergeWhole } from './mergeWhole.ts';
import { previewHere } from './presentBundle.ts';

export const SUBJECT = 'bundle:';

/** The one form of the parts that apply by the opening answers in the draft. */
export async function presentEventDraft(
  db: Queryable,
  draft: Draft,
  firm: OrganisationRow,
  now: Date,
): Promise<EventDraftView> {
  const published = await getBundle(db, draft.subject.slice(SUBJECT.length));
  const { body: bundle, version, place_id } = published;
  const whole = await mergeWhole(db, bundle, draft.answers);
  const { answers, prefilled } = await prefill(db, whole.body, firmAsApplicant(firm), draft.answers);
  const judged = await judgeWhole(db, whole, {
    bundle,
    answers,
    materials: draft.materials,
    commitment: undefined,
    organisation: firm.id,
    now,
  });
  return {
    id: draft.id,
    bundle: bundle.bundle,
    title: bundle.title,
    place: place_id,
    matterVersion: version,
    body: whole.body,
    track: null,
    trackOpen: false,
    asks: judged.asks,
    preview: await previewHere(db, published, await partsOf(db, bundle.members), answers),
    answers: answers as EventDraftView['answers'],
    materials: await fileViews(db, draft.materials),
    version: draft.version,
    updatedAt: draft.updated_at.toISOString(),
    prefilled,
    changed: null,
    limits: uploadLimits(),
  };
}
