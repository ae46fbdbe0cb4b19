import { sql } from '#platform/db/server/database.ts';
import { act } from '#platform/process/server/act.ts';
import { noStanding } from '#platform/process/server/noStanding.ts';
import type { EffectContext } from '#platform/process/server/processBook.ts';
import { DEBT_PATTERN } from '../domain/compileDebt.ts';
import { OWING } from '../domain/owing.ts';

const OPEN_BESIDE = sql(
  'debts_open_beside',
  `SELECT count(*) AS owing FROM cases
   WHERE parent_id = $1 AND id <> $2 AND process LIKE '${DEBT_PATTERN}' AND closed_at IS NULL`,
);
const IS_OPEN = sql('application_is_open', 'SELECT closed_at IS NULL AS open FROM cases WHERE id = $1');

/** What is still owed goes to the application, whose rules are asked again once nothing is (APV-12). */
export async function settleDebt({ tx, book, case: debt, now }: EffectContext): Promise<void> {
  const caseId = debt.parent_id!;
  const { open } = await tx.one<{ open: boolean }>(IS_OPEN, [caseId]);
  if (!open) return;
  const { owing } = await tx.one<{ owing: number }>(OPEN_BESIDE, [caseId, debt.id]);
  await act(
    { tx, book, now, standing: noStanding },
    {
      caseId,
      action: 'noteOwing',
      actor: { kind: 'system', by: 'rule' },
      facts: { [OWING.id]: Number(owing) },
    },
  );
}
