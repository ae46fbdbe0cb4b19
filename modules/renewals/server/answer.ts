import { sql, type Tx } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';

export interface Answer {
  caseId: string;
  renew: boolean;
  changed: boolean | null;
  /** A person id, or the name of whoever was on the phone. */
  by: string;
  through: 'page' | 'phone';
  now: Date;
}

const ANSWER = sql(
  'renewal_answer',
  `UPDATE renewals SET renew = $2, changed = $3, answered_by = $4, answered_through = $5, answered_at = $6
   WHERE case_id = $1`,
);

/** Keeps what the holder answered. @throws Problem renewal.changedMissing: a yes says whether conditions changed */
export async function keepAnswer(tx: Tx, answer: Answer): Promise<void> {
  const { caseId, renew, changed, by, through, now } = answer;
  if (renew && changed === null) {
    const fields = [{ path: 'changed', code: 'form.required' }];
    throw new Problem('renewal.changedMissing', 422, { fields });
  }
  await tx.rows(ANSWER, [caseId, renew, renew ? changed : null, by, through, now]);
}
