import type { Services } from '#platform/api/server/services.ts';
import type { Consumer } from '#platform/jobs/server/consumer.ts';
import { noStanding } from '#platform/process/server/noStanding.ts';
import { findEventOf } from '../events.ts';
import { settleEvent } from '../settleEvent.ts';

/** Whatever happens to a part, its event follows: later parts are opened, the whole is closed. */
export function followParts({ processes: book, now }: Pick<Services, 'processes' | 'now'>): Consumer {
  return {
    name: 'bundles.followParts',
    topics: ['case.acted'],
    async handle(tx, event) {
      const caseId = String(event.payload['caseId']);
      const found = await findEventOf(tx, caseId);
      if (!found || found.case_id === caseId) return;
      await settleEvent({ tx, book, now: now(), standing: noStanding }, found.case_id);
    },
  };
}
