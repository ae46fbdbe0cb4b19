import type { Services } from '#platform/api/server/services.ts';
import type { Consumer } from '#platform/jobs/server/consumer.ts';
import { emitLive } from '../live/emitLive.ts';
import { tell } from '../tell.ts';
import { readHappening } from './happening.ts';
import { tellApplicant } from './tellApplicant.ts';
import { tellOfficers } from './tellOfficers.ts';
import { tellWarning } from './tellWarning.ts';

export interface TellOfCaseOptions {
  /** States, by kind of process, that another package tells the applicant of in its own words. */
  toldElsewhere?: Readonly<Record<string, readonly string[]>>;
}

/**
 * Tells of cases of any process: the applicant what changed, what to do and by when; officers what has come to
 * their post; both when time runs out. Open pages are told that a case changed.
 */
export function tellOfCase(services: Services, { toldElsewhere = {} }: TellOfCaseOptions = {}): Consumer {
  return {
    name: 'notices.cases',
    topics: ['case.acted', 'case.warned'],
    async handle(tx, event) {
      const caseId = String(event.payload['caseId']);
      const telling = { cause: `event:${event.id}`, caseId, at: event.at, now: services.now() };
      await emitLive(tx, [{ kind: 'case', ref: caseId }]);
      if (event.topic === 'case.warned') {
        const told = await tellWarning(tx, services, caseId, String(event.payload['clock']));
        return tell(tx, services.notices, { ...telling, told });
      }
      const happening = await readHappening(tx, services, event);
      if (!happening) return;
      const elsewhere = toldElsewhere[happening.processKind]?.includes(happening.action.to) ?? false;
      const told = [
        ...(elsewhere ? [] : await tellApplicant(tx, services, happening)),
        ...(await tellOfficers(tx, services, happening)),
      ];
      await tell(tx, services.notices, { ...telling, told });
    },
  };
}
