import { findOrganisation } from '#modules/organisations/index.ts';
import type { Services } from '#platform/api/server/services.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { sql, type Tx } from '#platform/db/server/database.ts';
import type { FileStore } from '#platform/files/server/fileStore.ts';
import type { ReviewInput } from '../domain/material.ts';
import { reviewMaterials } from '../domain/reviewMaterials.ts';
import { readMaterials } from './readMaterials.ts';
import { findReview, keepReview, lockSubject, ownerIdOf } from './reviews.ts';
import type { Subject } from './subject.ts';

export interface Reviewing {
  services: Pick<Services, 'now'>;
  store: FileStore;
  /** The name of the language model that is asked for suggestions, where one is configured. */
  modelName: string | undefined;
}

const ASK_MODEL = sql(
  'prereview_ask_model',
  "INSERT INTO outbox (topic, payload, at) VALUES ('prereview.reviewed', $1, $2)",
);

/** Looks at the materials as they are now, unless they were looked at already. @returns whether it looked */
export async function review(
  tx: Tx,
  { services, store, modelName }: Reviewing,
  subject: Subject,
): Promise<boolean> {
  const ownerId = ownerIdOf(subject.owner);
  await lockSubject(tx, ownerId);
  if ((await findReview(tx, ownerId))?.digest === subject.digest) return false;
  const now = services.now();
  const input = await inputOf(tx, store, subject, legalDate(now));
  const findings = reviewMaterials(subject.matter.preReview, input);
  const id = await keepReview(tx, subject, findings, { now, modelName });
  if (modelName) await tx.rows(ASK_MODEL, [JSON.stringify({ reviewId: id, digest: subject.digest }), now]);
  return true;
}

/** What checks look at. Files of materials that no check names are not read. */
export async function inputOf(
  tx: Tx,
  store: FileStore,
  { matter, materials, answers, organisation }: Subject,
  today: string,
): Promise<ReviewInput> {
  const named = new Set(
    matter.preReview.checks.flatMap((check) => [
      check.material,
      ...('equals' in check && check.equals && 'material' in check.equals ? [check.equals.material] : []),
    ]),
  );
  const wanted = Object.entries(materials).filter(([id]) => named.has(id));
  const firm = await findOrganisation(tx, organisation);
  return {
    materials: await readMaterials(tx, store, Object.fromEntries(wanted)),
    answers,
    firm: {
      name: firm?.name ?? '',
      uscc: firm?.uscc ?? '',
      legalRepresentative: firm?.legalRepresentative ?? '',
      address: firm?.address ?? '',
    },
    today,
  };
}
