import { sql } from '#platform/db/server/database.ts';
import { act } from '#platform/process/server/act.ts';
import { noStanding } from '#platform/process/server/noStanding.ts';
import type { EffectContext } from '#platform/process/server/processBook.ts';
import { DEBT_PATTERN } from '../domain/compileDebt.ts';

const OPEN = sql(
  'debts_open',
  `SELECT id FROM cases WHERE parent_id = $1 AND process LIKE '${DEBT_PATTERN}' AND closed_at IS NULL ORDER BY id`,
);

/** An application that ended without a grant leaves nothing to bring. */
export async function endDebts({ tx, book, case: application, now }: EffectContext): Promise<void> {
  for (const { id } of await tx.rows<{ id: string }>(OPEN, [application.id])) {
    await act(
      { tx, book, now, standing: noStanding },
      { caseId: id, action: 'end', actor: { kind: 'system', by: 'rule' } },
    );
  }
}
