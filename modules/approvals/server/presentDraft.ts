import type { Matter } from '#modules/catalogue/contract.ts';
import { getMatter, getMatterVersion, type PublishedMatter, presentTrack } from '#modules/catalogue/index.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import { uploadLimits } from '#platform/files/server/uploadLimits.ts';
import type { Answers } from '#platform/forms/pure/form.ts';
import type { Draft } from '#platform/forms/server/drafts.ts';
import { namesInAnswers } from '#platform/forms/server/namesInAnswers.ts';
import type { DraftView } from '../contract.ts';
import { goneAnswers } from '../domain/goneAnswers.ts';
import { goneFiles, newMaterials } from '../domain/materialChange.ts';
import { compareForms, keepAnswers } from '../domain/reconcile.ts';
import type { Applicant } from './applicant.ts';
import { situate } from './assess.ts';
import { fileViews } from './fileViews.ts';
import { prefill } from './prefill.ts';

/** The draft against the form in force: a newer form is shown at once, with what changed since the last save. */
export async function presentDraft(
  db: Queryable,
  draft: Draft,
  applicant: Applicant,
  now: Date,
): Promise<DraftView> {
  const matter = draft.subject.slice('matter:'.length);
  const inForce = await getMatter(db, matter);
  const { body: whole, version } = inForce;
  const isOld = version !== draft.subject_version;
  const before = isOld ? await getMatterVersion(db, matter, draft.subject_version) : undefined;
  const kept = keepAnswers(whole.form, draft.answers);
  const { answers, prefilled } = await prefill(db, whole, applicant, kept, draft.id);
  const { track, trackOpen, asks, published } = await situate(db, {
    published: inForce,
    applicant,
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
    changed: before ? await compare(db, before.body, inForce, draft.answers, files, now) : null,
    limits: uploadLimits(),
  };
}

async function compare(
  db: Queryable,
  before: Matter,
  inForce: PublishedMatter,
  answers: Answers,
  files: DraftView['materials'],
  now: Date,
) {
  const { body: after, place_id } = inForce;
  const change = compareForms(before.form, after.form);
  const wanted = newMaterials(before, after).map((id) => `materials.${id}`);
  const names = await namesInAnswers(db, before.form, answers, legalDate(now), place_id);
  return {
    ...change,
    added: [...change.added, ...wanted],
    gone: [...goneAnswers(before.form, after.form, answers, names), ...goneFiles(before, after, files)],
  };
}
