import { z } from 'zod';
import type { Services } from '#platform/api/server/services.ts';
import { sql } from '#platform/db/server/database.ts';
import type { Consumer } from '#platform/jobs/server/consumer.ts';
import { act } from '#platform/process/server/act.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';
import { noStanding } from '#platform/process/server/noStanding.ts';

const Changed = z.object({ licenceId: z.uuid(), to: z.string(), caseId: z.uuid() });

const OPEN = sql(
  'post_checks_left_open',
  `SELECT c.* FROM post_checks k JOIN cases c ON c.id = k.case_id
   WHERE k.licence_id = $1 AND k.case_id <> $2 AND c.closed_at IS NULL ORDER BY c.id FOR UPDATE OF c`,
);

/** A licence that was revoked or cancelled elsewhere leaves nothing to check: its open checks end. */
export function endChecks({ processes: book, now }: Pick<Services, 'processes' | 'now'>): Consumer {
  return {
    name: 'supervision.endChecks',
    topics: ['licence.status'],
    async handle(tx, event) {
      const { licenceId, to, caseId } = Changed.parse(event.payload);
      if (to !== 'revoked' && to !== 'cancelled') return;
      for (const row of await tx.rows<CaseRow>(OPEN, [licenceId, caseId])) {
        const process = await book.get(tx, row.process, row.process_version);
        if (!process.states[row.state]?.on?.['end']) continue;
        await act(
          { tx, book, now: now(), standing: noStanding },
          { caseId: row.id, action: 'end', actor: { kind: 'system', by: 'rule' } },
        );
      }
    },
  };
}
