import * as officialAccount from '#connectors/official-account/mapping.ts';
import * as sms from '#connectors/sms/mapping.ts';
import { bankCallback } from '#modules/payouts/server/http/bankCallback.ts';
import { officeCallback } from '#modules/registration/server/http/officeCallback.ts';
import { regulatorCallback } from '#modules/supervision/server/http/regulatorCallback.ts';
import type { Services } from '#platform/api/server/services.ts';
import { callbackDoor } from '#platform/connect/server/callbackDoor.ts';
import { recordReport } from '#platform/notify/server/recordReport.ts';
import type { Door } from '../http/createHttp.ts';
import type { ConnectorsConfig } from './readConnectors.ts';

/** Doors at which outside systems tell us something later, each for its own secret. */
export function callbackDoors(services: Services, config: ConnectorsConfig): Door[] {
  const { database, log } = services;
  return [
    regulatorCallback(services, config.regulators ?? []),
    officeCallback(services, config.offices ?? []),
    bankCallback(services, config.bank),
    callbackDoor({
      path: '/callbacks/sms',
      senders: config.sms ? [config.sms] : [],
      body: sms.SmsReport,
      database,
      log,
      async handle(tx, body) {
        const report = sms.reportOf(body);
        return report ? recordReport(tx, 'sms', report) : true;
      },
    }),
    callbackDoor({
      path: '/callbacks/official-account',
      senders: config.officialAccount ? [config.officialAccount] : [],
      body: officialAccount.OfficialAccountReport,
      database,
      log,
      handle: (tx, body) => recordReport(tx, 'official-account', officialAccount.reportOf(body)),
    }),
  ];
}
