import type { Regulators } from '#connectors/regulator/client.ts';
import { followParts } from '#modules/bundles/server/on/followParts.ts';
import { tellStatus } from '#modules/licences/server/on/tellStatus.ts';
import { reviewOn } from '#modules/prereview/index.ts';
import { endChecks } from '#modules/supervision/server/on/endChecks.ts';
import { pushToRegulator } from '#modules/supervision/server/on/pushToRegulator.ts';
import { tellRegulator } from '#modules/supervision/server/on/tellRegulator.ts';
import type { Services } from '#platform/api/server/services.ts';
import { OutsideError } from '#platform/connect/server/outsideError.ts';
import type { Consumer } from '#platform/jobs/server/consumer.ts';
import { tellOfCase } from '#platform/notify/server/on/tellOfCase.ts';
import type { World } from './world.ts';

/**
 * What follows from what happens in a story, as in the running program; only certificates are not drawn, which
 * no story looks at.
 */
export function reactionsOf(
  services: Services,
  { regulator, files: store }: Pick<World, 'regulator' | 'files'>,
): Consumer[] {
  return [
    tellOfCase(services),
    tellStatus(services),
    tellRegulator(services),
    endChecks(services),
    followParts(services),
    pushToRegulator(services, regulatorOfStory(regulator)),
    reviewOn({ services, store, modelName: undefined }),
  ];
}

/** While it is up it keeps what it gets and confirms at once. */
function regulatorOfStory(regulator: World['regulator']): Regulators {
  return {
    pushTo: () => async (grant) => {
      if (!regulator.up) throw new OutsideError('unreachable', 'the system of the story is down');
      regulator.pushes.push(grant);
      return { acknowledged: true, receipt: `R-${regulator.pushes.length}` };
    },
  };
}
