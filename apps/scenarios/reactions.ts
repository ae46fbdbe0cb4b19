import type { Offices } from '#connectors/offices/client.ts';
import type { Regulators } from '#connectors/regulator/client.ts';
import { followParts } from '#modules/bundles/server/on/followParts.ts';
import { identifyDefaults } from '#modules/credit/server/on/identifyDefaults.ts';
import { tellStatus } from '#modules/licences/server/on/tellStatus.ts';
import { reviewOn } from '#modules/prereview/index.ts';
import { askOffice } from '#modules/registration/server/on/askOffice.ts';
import { followOffices } from '#modules/registration/server/on/followOffices.ts';
import { followSiblings } from '#modules/registration/server/on/followSiblings.ts';
import { sendMail } from '#modules/registration/server/on/sendMail.ts';
import { tellDepartments } from '#modules/registration/server/on/tellDepartments.ts';
import { followApplication } from '#modules/renewals/index.ts';
import { endChecks } from '#modules/supervision/server/on/endChecks.ts';
import { pushToRegulator } from '#modules/supervision/server/on/pushToRegulator.ts';
import { tellRegulator } from '#modules/supervision/server/on/tellRegulator.ts';
import { followSurveyed } from '#modules/surveys/server/on/followSurveyed.ts';
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
  { regulator, files: store, ...story }: Pick<World, 'regulator' | 'files' | 'offices' | 'filings'>,
): Consumer[] {
  return [
    tellOfCase(services),
    tellStatus(services),
    tellRegulator(services),
    endChecks(services),
    identifyDefaults(services),
    followParts(services),
    followSurveyed(services),
    followApplication(services),
    pushToRegulator(services, regulatorOfStory(regulator)),
    followOffices(services),
    followSiblings(services),
    tellDepartments(services),
    askOffice(services, officesOfStory(story)),
    sendMail(services, officesOfStory(story)),
    reviewOn({ services, store, modelName: undefined }),
  ];
}

/** An office does at once what it is asked, unless the story has it say no or not answer. */
export function officesOfStory({ offices, filings }: Pick<World, 'offices' | 'filings'>): Offices {
  return {
    ask: (system) => async (filing) => {
      const mood = offices.get(system) ?? 'up';
      if (mood === 'down') throw new OutsideError('unreachable', 'the office of the story is down');
      if (!filings.some((one) => one.filing.requestId === filing.requestId)) filings.push({ system, filing });
      if (mood === 'refuses') return { result: 'refused', reason: '不予办理' };
      return { result: 'done', receipt: `${system}-${filings.length}`, facts: {} };
    },
  };
}

/** While it is up it keeps what it gets and confirms at once. */
export function regulatorOfStory(regulator: World['regulator']): Regulators {
  return {
    pushTo: () => async (grant) => {
      if (!regulator.up) throw new OutsideError('unreachable', 'the system of the story is down');
      regulator.pushes.push(grant);
      return { acknowledged: true, receipt: `R-${regulator.pushes.length}` };
    },
  };
}
