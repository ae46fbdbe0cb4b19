import { agencyNames } from '#platform/access/server/agencies.ts';
import type { Call } from '#platform/api/server/call.ts';
import { sql } from '#platform/db/server/database.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';
import type { AwardView } from '../../contract.ts';
import { REVIEW_PROCESS } from '../../domain/claimProcess.ts';
import { CLAWBACK_PROCESS } from '../../domain/clawbackProcess.ts';

const CHILDREN = sql(
  'award_children',
  `SELECT c.*, (SELECT coalesce(d.data ->> 'reason', d.data ->> 'note') FROM actions a JOIN action_data d ON d.action_id = a.id
     WHERE a.subject_type = 'case' AND a.subject_id = c.id AND a.name IN ('pass', 'notPass') ORDER BY a.seq DESC LIMIT 1) AS words
   FROM cases c WHERE c.parent_id = $1 AND c.process = $2 ORDER BY c.opened_at, c.number`,
);

type Child = CaseRow & { words: string | null };

/** What each agency has said to a claim, with its reason: the approver sees a no before deciding. */
export async function presentReviews(call: Call, claim: string): Promise<AwardView['reviews']> {
  const rows = await call.db.rows<Child>(CHILDREN, [claim, REVIEW_PROCESS]);
  const names = await agencyNames(
    call.db,
    rows.flatMap(({ agencies }) => Object.values(agencies)),
  );
  return Promise.all(
    rows.map(async (row) => {
      const id = row.agencies['examiner'] ?? '';
      return {
        caseId: row.id,
        agency: names.get(id) ?? { zh: id, en: null },
        state: row.state,
        title: await titleOf(call, row),
        openedAt: row.opened_at.toISOString(),
        closedAt: row.closed_at?.toISOString() ?? null,
        words: row.words,
      };
    }),
  );
}

export async function presentClawbacks(call: Call, award: string): Promise<AwardView['clawbacks']> {
  const rows = await call.db.rows<Child>(CHILDREN, [award, CLAWBACK_PROCESS]);
  return Promise.all(
    rows.reverse().map(async (row) => {
      const { id: caseId, number, state } = row;
      return { caseId, number, state, title: await titleOf(call, row) };
    }),
  );
}

async function titleOf({ db, services }: Call, { process, process_version: version, state }: CaseRow) {
  return (await services.processes.get(db, process, version)).states[state]!.title;
}
