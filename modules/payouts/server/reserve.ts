import { getPolicyVersion } from '#modules/policies/index.ts';
import { sql, type Tx } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { fenOf, yuanText } from '#platform/payments/pure/totalOf.ts';
import { itemsOf } from './awards.ts';

const BEGIN = sql(
  'policy_spending_begin',
  'INSERT INTO policy_spending (policy, version) VALUES ($1, $2) ON CONFLICT DO NOTHING',
);
const LOCK = sql(
  'policy_spending_lock',
  'SELECT reserved, firms FROM policy_spending WHERE policy = $1 AND version = $2 FOR UPDATE',
);
const TAKE = sql(
  'policy_spending_take',
  'UPDATE policy_spending SET reserved = reserved + $3::numeric, firms = firms + $4 WHERE policy = $1 AND version = $2',
);

type Spending = { reserved: string; firms: number };

/** What is taken of a policy's money and places; until the transaction ends nobody else can take any. */
export async function lockSpending(
  tx: Tx,
  { policy, version }: { policy: string; version: number },
): Promise<Spending> {
  await tx.rows(BEGIN, [policy, version]);
  return tx.one<Spending>(LOCK, [policy, version]);
}

/**
 * Takes the money and the place of every policy of an award, or of none.
 * @throws Problem payout.budgetSpent, payout.quotaFull with what was left
 */
export async function reserve(tx: Tx, caseId: string): Promise<void> {
  // In the order of policies: two approvals at once cannot wait for each other.
  for (const { policy, version, amount } of await itemsOf(tx, caseId)) {
    const { budget, quota, names } = await getPolicyVersion(tx, policy, version);
    const { reserved, firms } = await lockSpending(tx, { policy, version });
    const left = budget && fenOf(budget.amount) - fenOf(reserved);
    if (left !== undefined && left < fenOf(amount)) {
      throw new Problem('payout.budgetSpent', 409, {
        params: { policy: names.zh, left: yuanText(left), amount },
      });
    }
    if (quota && firms >= quota.firms) {
      throw new Problem('payout.quotaFull', 409, { params: { policy: names.zh, firms: quota.firms } });
    }
    await tx.rows(TAKE, [policy, version, amount, 1]);
  }
}

/** What was reserved is there for others again. */
export async function free(tx: Tx, caseId: string): Promise<void> {
  for (const { policy, version, amount } of await itemsOf(tx, caseId)) {
    await tx.rows(TAKE, [policy, version, `-${amount}`, -1]);
  }
}
