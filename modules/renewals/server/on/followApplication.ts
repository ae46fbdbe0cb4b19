import type { Services } from '#platform/api/server/services.ts';
import { sql } from '#platform/db/server/database.ts';
import type { Consumer } from '#platform/jobs/server/consumer.ts';
import { act } from '#platform/process/server/act.ts';
import { noStanding } from '#platform/process/server/noStanding.ts';
import { findRenewalOfApproval } from '../renewals.ts';

const STANDS = sql(
  'renewal_stands',
  `SELECT a.outcome, r.state FROM cases a, cases r WHERE a.id = $1 AND r.id = $2`,
);
const SYSTEM = { kind: 'system', by: 'rule' } as const;

/** Once the application that was filed is decided, its renewal goes on: to the delivery, or to its end. */
export function followApplication({ processes: book, now }: Pick<Services, 'processes' | 'now'>): Consumer {
  return {
    name: 'renewals.followApplication',
    topics: ['case.acted'],
    async handle(tx, event) {
      const approval = String(event.payload['caseId']);
      const renewal = await findRenewalOfApproval(tx, approval);
      if (!renewal) return;
      const caseId = renewal.case_id;
      const stands = await tx.one<{ outcome: string | null; state: string }>(STANDS, [approval, caseId]);
      if (stands.outcome === null || stands.state !== 'filed') return;
      const action = stands.outcome === 'granted' ? 'noteGranted' : 'noteRefused';
      await act({ tx, book, now: now(), standing: noStanding }, { caseId, action, actor: SYSTEM });
    },
  };
}
