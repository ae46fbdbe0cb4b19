import { z } from 'zod';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { Consumer } from '#platform/jobs/server/consumer.ts';
import { PUBLICATION } from '../../domain/publicationProcess.ts';
import type { MatchServices } from '../match/settleMatches.ts';
import { sweepMatches } from '../match/sweepMatches.ts';

const Acted = z.object({ process: z.string(), to: z.string() });
/** States after which another set of policies may hold. */
const TURNING = ['published', 'superseded', 'withdrawn', 'expired'];

/** A policy was published or has ended: it is held against the city at once, and whoever it is for is told. */
export function matchPublished(services: MatchServices): Consumer {
  return {
    name: 'policies.matchPublished',
    topics: ['case.acted'],
    async handle(tx, { payload }) {
      const { process, to } = Acted.parse(payload);
      if (process !== PUBLICATION || !TURNING.includes(to)) return;
      await sweepMatches(tx, services, legalDate(services.now()), 'new');
    },
  };
}
