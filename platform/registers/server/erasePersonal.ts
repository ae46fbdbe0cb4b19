import { type Actor, actorId } from '#platform/access/pure/actor.ts';
import { capacityRecord } from '#platform/access/pure/capacityRecord.ts';
import { sql, type Tx } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { eraseActionData } from '#platform/ledger/server/eraseActionData.ts';
import { getRegister } from './registers.ts';
import { latestVersion, lockRegister } from './writeVersion.ts';

const ERASE = sql(
  'registers_erase_personal',
  'UPDATE register_entries SET body = body - $3::text[] WHERE register = $1 AND key = $2 AND body ?| $3::text[]',
);

/**
 * Erases the personal values of an entry in all its versions, and what people typed of it in the ledger. The
 * other values and the chain stay.
 * @param input.reason the rule of retention, or the person's request; no personal data
 * @throws Problem notFound
 */
export async function erasePersonal(
  tx: Tx,
  actor: Actor,
  input: { register: string; place?: string; key: string; reason: string; now: Date },
): Promise<void> {
  const { id, definition } = await getRegister(tx, input.register, input.place);
  await lockRegister(tx, id);
  const latest = await latestVersion(tx, id, input.key);
  if (!latest) throw new Problem('notFound', 404);
  const personal = definition.fields.filter((field) => field.personal).map((field) => field.id);
  await tx.rows(ERASE, [id, input.key, personal]);
  await eraseActionData(tx, {
    subjectType: 'register-entry',
    subjectId: latest.entryId,
    actorId: actorId(actor),
    capacity: capacityRecord(actor),
    at: input.now,
    reason: input.reason,
  });
}
