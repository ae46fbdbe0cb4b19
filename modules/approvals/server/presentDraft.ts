import type { Matter } from '#modules/catalogue/contract.ts';
import { getMatter, getMatterVersion, presentTrack } from '#modules/catalogue/index.ts';
import type { OrganisationRow } from '#modules/organisations/index.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import { uploadLimits } from '#platform/files/server/uploadLimits.ts';
import type { Answers } from '#platform/forms/pure/form.ts';
import type { Draft } from '#platform/forms/server/drafts.ts';
import type { DraftView } from '../contract.ts';
import { goneAnswers } from '../domain/goneAnswers.ts';
import { goneFiles, newMaterials } from '../domain/materialChange.ts';
import { compareForms, keepAnswers } from '../domain/reconcile.ts';
import { situate } from './assess.ts';
import { fileViews } from './fileViews.ts';
import { prefill } from './prefill.ts';

/** The draft against the form in force: a newer form is shown at once, with what changed since the last save. */
export async function presentDraft(
  db: Queryable,
  draft: Draft,
  firm: OrganisationRow,
  now: Date,
): Promise<DraftView> {
  const matter = draft.subject.slice('matter:'.length);
  const inForce = await getMatter(db, matter);
  const { body: whole, version } = inForce;
  const isOld = version !== draft.subject_version;
  const before = isOld ? await getMatterVersion(db, matter, draft.subject_version) : undefined;
  const kept = keepAnswers(whole.form, draft.answers);
  const { answers, prefilled } = await prefill(db, whole, firm, kept, draft.id);
  const { track, trackOpen, asks, published } = await situate(db, {
    published: inForce,
    organisation: firm,
    answers,
    materials: draft.materials,
    commitment: undefined,
    now,
  });
  const { body } = published;
  const files = await fileViews(db, draft.materials);
  return {
    id: draft.id,
    matter,
    matterVersion: version,
    body,
    track: track ? presentTrack(whole, track) : null,
    trackOpen,
    asks,
    answers: answers as DraftView['answers'],
    materials: files,
    version: draft.version,
    updatedAt: draft.updated_at.toISOString(),
    prefilled,
    changed: before ? compareMatters(before.body, whole, draft.answers, files) : null,
    limits: uploadLimits(),
  };
}

function compareMatters(before: Matter, after: Matter, answers: Answers, files: DraftView['materials']) {
  const change = compareForms(before.form, after.form);
  const wanted = newMaterials(before, after).map((id) => `materials.${id}`);
  return {
    ...change,
    added: [...change.added, ...wanted],
    gone: [...goneAnswers(before.form, after.form, answers), ...goneFiles(before, after, files)],
  };
}
