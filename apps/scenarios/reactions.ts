import type { Regulators } from '#connectors/regulator/client.ts';
import type { Grant } from '#connectors/regulator/mapping.ts';
import { tellStatus } from '#modules/licences/server/on/tellStatus.ts';
import { endChecks } from '#modules/supervision/server/on/endChecks.ts';
import { pushToRegulator } from '#modules/supervision/server/on/pushToRegulator.ts';
import { tellRegulator } from '#modules/supervision/server/on/tellRegulator.ts';
import type { Services } from '#platform/api/server/services.ts';
import type { Consumer } from '#platform/jobs/server/consumer.ts';
import { tellOfCase } from '#platform/notify/server/on/tellOfCase.ts';

/**
 * What follows from what happens in a story, as in the running program; only certificates are not drawn, which
 * no story looks at. `pushes` gets what the regulator's system is sent.
 */
export function reactionsOf(services: Services, pushes: Grant[]): Consumer[] {
  return [
    tellOfCase(services),
    tellStatus(services),
    tellRegulator(services),
    endChecks(services),
    pushToRegulator(services, regulatorOfStory(pushes)),
  ];
}

/** The regulator's system keeps what it gets and confirms at once. */
function regulatorOfStory(pushes: Grant[]): Regulators {
  return {
    pushTo: () => async (grant) => {
      pushes.push(grant);
      return { acknowledged: true, receipt: `R-${pushes.length}` };
    },
  };
}
