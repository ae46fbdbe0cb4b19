import { type RegulatorConfig, systemOf } from '#connectors/regulator/config.ts';
import { Acknowledgement } from '#connectors/regulator/mapping.ts';
import type { Services } from '#platform/api/server/services.ts';
import { callbackDoor } from '#platform/connect/server/callbackDoor.ts';
import { sql, type Tx } from '#platform/db/server/database.ts';
import { settleDelivery } from '#platform/jobs/server/settleDelivery.ts';
import { acknowledge } from '../acknowledge.ts';
import { PUSH_CONSUMER } from '../on/pushToRegulator.ts';

const AGENCY = sql('post_check_agency', 'SELECT agency_id AS agency FROM post_checks WHERE case_id = $1');

/** POST /callbacks/regulator: a regulator's system confirms a push, signed with the secret of that system. */
export function regulatorCallback(
  { database, log, now }: Pick<Services, 'database' | 'log' | 'now'>,
  systems: readonly RegulatorConfig[],
) {
  return callbackDoor<Acknowledgement>({
    path: '/callbacks/regulator',
    senders: systems,
    body: Acknowledgement,
    database,
    log,
    async handle(tx: Tx, { pushId, receipt }, sender) {
      const check = await tx.maybe<{ agency: string }>(AGENCY, [pushId]);
      // Another agency's push is as unknown to this system as none.
      if (!check || systemOf(systems, check.agency)?.keyId !== sender.keyId) return false;
      await acknowledge(tx, { caseId: pushId, agency: check.agency, receipt, by: 'regulator', now: now() });
      await settleDelivery(tx, PUSH_CONSUMER, { caseId: pushId });
      return true;
    },
  });
}
