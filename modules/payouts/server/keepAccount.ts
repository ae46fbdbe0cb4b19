import { actorId } from '#platform/access/pure/actor.ts';
import { capacityRecord } from '#platform/access/pure/capacityRecord.ts';
import type { Call } from '#platform/api/server/call.ts';
import { recordAction } from '#platform/ledger/server/recordAction.ts';
import { maskAccount } from '#platform/payments/pure/maskAccount.ts';
import { putAccount } from './accounts.ts';

/** The account of a firm, by its own word; the ledger knows that it changed, and its last four digits. */
export async function keepAccount(
  { tx, actor, now }: Call,
  organisation: string,
  { account, bank }: { account: string; bank: string },
): Promise<void> {
  const by = actorId(actor);
  await putAccount(tx, { organisation, account, bank, source: 'firm', by, now });
  await recordAction(tx, {
    subjectType: 'organisation',
    subjectId: organisation,
    name: 'setPayoutAccount',
    actorId: by,
    capacity: capacityRecord(actor),
    at: now,
    body: { account: maskAccount(account), bank },
  });
}
