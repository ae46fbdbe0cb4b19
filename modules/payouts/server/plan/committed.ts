import type { Policy } from '#modules/policies/index.ts';
import { type Queryable, sql } from '#platform/db/server/database.ts';
import { fenOf } from '#platform/payments/pure/totalOf.ts';

export interface Left {
  /** Whole fen; undefined where no budget is set. */
  money: bigint | undefined;
  firms: number | undefined;
}

const COMMITTED = sql(
  'policy_committed',
  `SELECT coalesce(sum(amount), 0)::text AS money, count(*)::int AS firms FROM award_items
   WHERE policy = $1 AND version = $2 AND living`,
);

/** What nobody has been promised yet: budget and places less everything proposed, claimed or paid. */
export async function leftOf(
  db: Queryable,
  { policy, version, budget, quota }: Pick<Policy, 'policy' | 'version' | 'budget' | 'quota'>,
): Promise<Left & { committed: string; firmsHeld: number }> {
  const { money, firms } = await db.one<{ money: string; firms: number }>(COMMITTED, [policy, version]);
  const over = (left: bigint) => (left < 0n ? 0n : left);
  return {
    money: budget && over(fenOf(budget.amount) - fenOf(money)),
    firms: quota && Math.max(0, quota.firms - firms),
    committed: money,
    firmsHeld: firms,
  };
}
