import { getMatter } from '#modules/catalogue/index.ts';
import { sql, type Tx } from '#platform/db/server/database.ts';
import type { Draft } from '#platform/forms/server/drafts.ts';

const SAVED = sql('draft_tell', "INSERT INTO outbox (topic, payload, at) VALUES ('draft.saved', $1, $2)");

/** Tells whoever looks at materials before submission (APV-08) that a draft with files was saved. */
export async function tellOfMaterials(tx: Tx, { id, subject, materials }: Draft, now: Date): Promise<void> {
  if (Object.values(materials).flat().length === 0 || !subject.startsWith('matter:')) return;
  const { body } = await getMatter(tx, subject.slice('matter:'.length));
  if (body.preReview) await tx.rows(SAVED, [JSON.stringify({ draftId: id }), now]);
}
