import { z } from 'zod';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { Consumer } from '#platform/jobs/server/consumer.ts';
import { matchersOn } from '../match/matchersOn.ts';
import { isTouched, type MatchServices, settleMatches } from '../match/settleMatches.ts';
import { keyOf, sweepsByVersion } from '../match/sweeps.ts';

const Changed = z.object({ organisation: z.uuid(), attributes: z.array(z.string()) });

/**
 * A firm changed: the policies that ask about what changed are decided for it again. One that was not yet held against
 * the city is left to its first sweep, which finds this firm as well.
 */
export function followProfiles(services: MatchServices): Consumer {
  return {
    name: 'policies.followProfiles',
    topics: ['profile.changed'],
    async handle(tx, { payload }) {
      const { organisation, attributes } = Changed.parse(payload);
      const swept = await sweepsByVersion(tx);
      const inForce = await matchersOn(tx, legalDate(services.now()));
      const touched = inForce.filter((one) => swept.has(keyOf(one)) && isTouched(one, attributes));
      await settleMatches(tx, services, touched, [organisation]);
    },
  };
}
