import { z } from 'zod';
import type { Offices } from '#connectors/offices/client.ts';
import type { Services } from '#platform/api/server/services.ts';
import type { Consumer } from '#platform/jobs/server/consumer.ts';
import { NotYet } from '#platform/jobs/server/notYet.ts';
import { heedOffice } from '../heedOffice.ts';
import { findRequest, markSent } from '../officeRequests.ts';
import { readFiling } from '../readFiling.ts';

export const ASK_CONSUMER = 'registration.askOffice';
const Ask = z.object({ requestId: z.uuid() });

/** Half an hour of growing waits, then every hour: as long as anybody could wait for an office. */
const MOST_ATTEMPTS = 200;
const ANSWERS_WITHIN_SECONDS = 60;

/**
 * Asks another office's own system, with one key for one request, so that it does a thing once. What does not answer
 * is asked again and listed at the desk meanwhile; a person may take the stage over, and then nobody is asked any more.
 */
export function askOffice(
  { database, processes: book, now }: Pick<Services, 'database' | 'processes' | 'now'>,
  offices: Offices,
): Consumer {
  return {
    name: ASK_CONSUMER,
    topics: ['office.ask'],
    outside: true,
    mostAttempts: MOST_ATTEMPTS,
    async handle(tx, event, signal) {
      const { requestId } = Ask.parse(event.payload);
      const request = await findRequest(tx, requestId);
      if (!request || request.ended_at) return;
      const ask = offices.ask(request.system);
      const filing = await readFiling(tx, request);
      // No system is connected, or a person was quicker: the holder of the stage does it by hand.
      if (!ask || !filing) return;
      const word = await ask(filing, signal);
      // What was asked stays asked, although this delivery comes again until there is an answer.
      await markSent(database, request.id, now());
      if (word.result !== 'later') return heedOffice({ tx, book, now: now() }, request, word);
      if ((await findRequest(tx, requestId))?.ended_at) return;
      throw new NotYet('awaitingOffice', 'asked, not answered yet', ANSWERS_WITHIN_SECONDS);
    },
  };
}
