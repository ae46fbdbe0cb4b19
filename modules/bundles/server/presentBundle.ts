import { findCompetentAgency } from '#platform/access/server/agencies.ts';
import { findPlace } from '#platform/access/server/places.ts';
import type { Law } from '#platform/clock/pure/law.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import type { Answers } from '#platform/forms/pure/form.ts';
import type { Name } from '#platform/i18n/pure/name.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import type { BundleGuide, BundlePreview, BundleSummary } from '../contract.ts';
import { previewBundle } from '../domain/previewBundle.ts';
import { questionField } from '../domain/question.ts';
import { type PublishedBundle, type PublishedPart, partsOf } from './bundles.ts';
import { loadElements } from './loadElements.ts';

export function presentSummary({ body }: PublishedBundle): BundleSummary {
  const { bundle, kind, title, summary, members, result } = body;
  return { bundle, kind, title, summary, parts: members.length, permit: result?.title ?? null };
}

export async function presentGuide(
  db: Queryable,
  published: PublishedBundle,
  answers: Answers,
  law: Law,
): Promise<BundleGuide> {
  const { body, place_id } = published;
  const place = await findPlace(db, place_id);
  const window = await findCompetentAgency(db, place_id, body.window.duty);
  const parts = await partsOf(db, body.members);
  return {
    body,
    place: { id: place_id, zh: place?.name.zh ?? place_id, en: place?.name.en ?? null },
    window: window?.name ?? null,
    citations: citationsOf(published, parts, law),
    opening: openingForm(published),
    preview: await previewHere(db, published, parts, answers),
  };
}

/** The preview with the agencies that are competent in the adopting place. */
export async function previewHere(
  db: Queryable,
  { body, place_id }: PublishedBundle,
  parts: readonly PublishedPart[],
  answers: Answers,
): Promise<BundlePreview> {
  const agencies = new Map<string, Name>();
  for (const { member, matter } of parts) {
    const duty = matter.parties['decider']?.duty;
    const agency = duty && (await findCompetentAgency(db, place_id, duty));
    if (agency) agencies.set(member.id, agency.name);
  }
  return previewBundle(body, parts, answers, loadElements(), agencies);
}

function openingForm({ body }: PublishedBundle): BundleGuide['opening'] {
  if (body.questions.length === 0) return null;
  const title = { zh: '先回答几个问题', en: 'A few questions first' };
  return { sections: [{ id: 'opening', title, fields: body.questions.map(questionField) }] };
}

function citationsOf(
  { body }: PublishedBundle,
  parts: readonly PublishedPart[],
  law: Law,
): Record<string, Text> {
  const named = [
    body.deadline.source,
    ...body.basis.map(({ source }) => source),
    ...parts.flatMap(({ matter }) => [matter.legalTime.source, matter.promisedTime.source]),
  ];
  return Object.fromEntries(
    named.flatMap((source) => {
      const cited = law.cite(source);
      return cited ? [[source, cited] as const] : [];
    }),
  );
}
