import { sql } from '#platform/db/server/database.ts';
import type { Effect } from '#platform/process/server/processBook.ts';
import { orderAward } from './orderAward.ts';
import { otherPerson } from './otherPerson.ts';
import { free, reserve } from './reserve.ts';
import { endReviews, noteReview } from './reviews.ts';

const END = sql('award_items_end', 'UPDATE award_items SET living = false WHERE case_id = $1');

/** What the steps of awards and claims do beyond the case: to budgets, orders and reviews. */
export const payoutEffects: Record<string, Effect> = {
  'payouts.otherPerson': otherPerson,
  'payouts.reserve': ({ tx, case: row }) => reserve(tx, row.id),
  'payouts.order': orderAward,
  'payouts.free': ({ tx, case: row }) => free(tx, row.id),
  async 'payouts.end'({ tx, case: row }) {
    await tx.rows(END, [row.id]);
  },
  'payouts.noteReview': noteReview,
  'payouts.endReviews': endReviews,
};
