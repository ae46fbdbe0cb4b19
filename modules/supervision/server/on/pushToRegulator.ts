import type { Regulators } from '#connectors/regulator/client.ts';
import type { Services } from '#platform/api/server/services.ts';
import type { Consumer } from '#platform/jobs/server/consumer.ts';
import { NotYet } from '#platform/jobs/server/notYet.ts';
import { acknowledge } from '../acknowledge.ts';
import { getPostCheckRow } from '../postChecks.ts';
import { Push, readGrant } from './readPush.ts';

export const PUSH_CONSUMER = 'supervision.pushToRegulator';

/** Three weeks of hourly tries: as long as the check itself may take. A person may stop it before. */
const MOST_ATTEMPTS = 500;
/** A system that confirms later needs a moment before it is asked again. */
const CONFIRMS_WITHIN_SECONDS = 60;
/** The agency works at our own desk: the task in its queue is the push, and it is there. */
const OWN_DESK = 'desk';

/**
 * Sends each grant to the system of the regulator, until that confirms: at once in its answer, or later at our
 * door. What is not confirmed is sent again, and listed meanwhile (APV-05). The key is the check's case, so the
 * other side files one push for one grant.
 */
export function pushToRegulator(services: Services, regulators: Regulators): Consumer {
  return {
    name: PUSH_CONSUMER,
    topics: ['regulator.push'],
    outside: true,
    mostAttempts: MOST_ATTEMPTS,
    async handle(tx, event, signal) {
      const { caseId, agency } = Push.parse(event.payload);
      const check = await getPostCheckRow(tx, caseId);
      if (check.acknowledged_at) return;
      const send = regulators.pushTo(agency);
      const pushed = send
        ? await send(await readGrant(tx, services, check), signal)
        : { acknowledged: true, receipt: OWN_DESK };
      if (pushed.acknowledged) {
        const by = send ? 'regulator' : OWN_DESK;
        await acknowledge(tx, { caseId, agency, receipt: pushed.receipt ?? '', by, now: services.now() });
        return;
      }
      // It may have confirmed at our door before it answered here.
      if ((await getPostCheckRow(tx, caseId)).acknowledged_at) return;
      throw new NotYet('awaitingAcknowledgement', 'sent, not confirmed yet', CONFIRMS_WITHIN_SECONDS);
    },
  };
}
