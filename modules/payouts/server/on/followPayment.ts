import { z } from 'zod';
import type { Services } from '#platform/api/server/services.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { sql } from '#platform/db/server/database.ts';
import type { Consumer } from '#platform/jobs/server/consumer.ts';
import { act } from '#platform/process/server/act.ts';
import { noStanding } from '#platform/process/server/noStanding.ts';
import { PURPOSE } from '../orderAward.ts';

const Settled = z.object({
  orderId: z.uuid(),
  purpose: z.string(),
  subjectId: z.uuid(),
  state: z.enum(['paid', 'failed']),
});
const PAID = sql('award_paid', 'UPDATE awards SET paid_on = $2 WHERE case_id = $1 AND paid_on IS NULL');

/** The bank's word on a payment closes the award, or asks the firm for another account. */
export function followPayment({ processes: book, now }: Pick<Services, 'processes' | 'now'>): Consumer {
  return {
    name: 'payouts.followPayment',
    topics: ['payment.settled'],
    async handle(tx, event) {
      const { purpose, subjectId: caseId, state } = Settled.parse(event.payload);
      if (purpose !== PURPOSE) return;
      const at = now();
      if (state === 'paid') await tx.rows(PAID, [caseId, legalDate(at)]);
      await act(
        { tx, book, now: at, standing: noStanding },
        {
          caseId,
          action: state === 'paid' ? 'notePaid' : 'noteFailed',
          actor: { kind: 'system', by: 'rule' },
        },
      );
    },
  };
}
