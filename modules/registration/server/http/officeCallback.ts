import type { OfficeConfig } from '#connectors/offices/config.ts';
import { OfficeCallback } from '#connectors/offices/filing.ts';
import { mappings } from '#connectors/offices/mappings.ts';
import type { Services } from '#platform/api/server/services.ts';
import { callbackDoor } from '#platform/connect/server/callbackDoor.ts';
import { settleDelivery } from '#platform/jobs/server/settleDelivery.ts';
import { heedOffice } from '../heedOffice.ts';
import { endMailing, findMailing } from '../mailings.ts';
import { findRequest } from '../officeRequests.ts';
import { ASK_CONSUMER } from '../on/askOffice.ts';
import { MAIL_CONSUMER } from '../on/sendMail.ts';

/** POST /callbacks/offices: an office tells later what came of a request, signed with its own secret. */
export function officeCallback(
  { database, log, now, processes: book }: Pick<Services, 'database' | 'log' | 'now' | 'processes'>,
  offices: readonly OfficeConfig[],
) {
  return callbackDoor<OfficeCallback>({
    path: '/callbacks/offices',
    senders: offices,
    body: OfficeCallback,
    database,
    log,
    async handle(tx, { system, requestId, answer }, sender) {
      const office = offices.find((one) => one.system === system);
      // One office cannot speak for another.
      if (!office || office.keyId !== sender.keyId) return false;
      const word = mappings[office.system].word(answer);
      if (word.result === 'later') return true;
      const mailing = system === 'post' ? await findMailing(tx, requestId) : undefined;
      if (mailing) {
        await endMailing(tx, mailing, word, now());
        await settleDelivery(tx, MAIL_CONSUMER, { mailingId: requestId });
        return true;
      }
      const request = await findRequest(tx, requestId);
      if (!request || request.system !== system) return false;
      await heedOffice({ tx, book, now: now() }, request, word);
      await settleDelivery(tx, ASK_CONSUMER, { requestId });
      return true;
    },
  });
}
