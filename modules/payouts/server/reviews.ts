import { sql, type Tx } from '#platform/db/server/database.ts';
import { act } from '#platform/process/server/act.ts';
import { noStanding } from '#platform/process/server/noStanding.ts';
import type { EffectContext } from '#platform/process/server/processBook.ts';
import { PENDING, REVIEW_PROCESS } from '../domain/claimProcess.ts';

const OPEN = sql(
  'claim_reviews_open',
  'SELECT id FROM cases WHERE parent_id = $1 AND process = $2 AND closed_at IS NULL ORDER BY id',
);
const LOCK = sql('claim_lock', 'SELECT id FROM cases WHERE id = $1 FOR UPDATE');
const BY_RULE = { kind: 'system', by: 'rule' } as const;

async function openReviews(tx: Tx, claim: string): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(OPEN, [claim, REVIEW_PROCESS]);
  return rows.map(({ id }) => id);
}

/** One agency has said its word: the claim learns how many are still to come. */
export async function noteReview({ tx, book, case: review, now }: EffectContext): Promise<void> {
  const claim = review.parent_id!;
  // Two that speak at the same moment would each take the other for silent, and the claim would wait for ever.
  await tx.rows(LOCK, [claim]);
  const left = (await openReviews(tx, claim)).filter((id) => id !== review.id).length;
  await act(
    { tx, book, now, standing: noStanding },
    { caseId: claim, action: 'noteReview', actor: BY_RULE, facts: { [PENDING]: left } },
  );
}

/** A claim that was withdrawn wants no more words. */
export async function endReviews({ tx, book, case: claim, now }: EffectContext): Promise<void> {
  for (const caseId of await openReviews(tx, claim.id)) {
    await act({ tx, book, now, standing: noStanding }, { caseId, action: 'close', actor: BY_RULE });
  }
}
