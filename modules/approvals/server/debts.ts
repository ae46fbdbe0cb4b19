import type { Matter } from '#modules/catalogue/contract.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { type Queryable, sql } from '#platform/db/server/database.ts';
import type { DebtView } from '../contract.ts';
import { DEBT_PATTERN } from '../domain/compileDebt.ts';

interface Row {
  id: string;
  state: string;
  material: string;
  due_at: Date | null;
  closed: boolean;
}

const OF = sql(
  'debts_of_application',
  `SELECT id, state, facts ->> 'material' AS material, due_at, closed_at IS NOT NULL AS closed FROM cases
   WHERE parent_id = $1 AND process LIKE '${DEBT_PATTERN}' ORDER BY number`,
);

/** What the application was taken without, each with how it stands and by when it has to come (APV-12). */
export async function debtsOf(db: Queryable, caseId: string, { materials }: Matter): Promise<DebtView[]> {
  const rows = await db.rows<Row>(OF, [caseId]);
  return rows.flatMap(({ id, state, material, due_at, closed }) => {
    const found = materials.find((one) => one.id === material);
    if (!found) return [];
    return {
      caseId: id,
      title: found.title,
      state: state as DebtView['state'],
      open: !closed,
      // The limit runs to the end of a day, which is already the next.
      dueOn: due_at && legalDate(new Date(due_at.getTime() - 1)),
    };
  });
}
