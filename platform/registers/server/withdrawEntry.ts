import type { Actor } from '#platform/access/pure/actor.ts';
import type { Tx } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { getRegister } from './registers.ts';
import { latestVersion, lockRegister, writeVersion } from './writeVersion.ts';

/**
 * Takes an entry off the list from a day on; what it was stays readable for the days before.
 * @throws Problem notFound when there is no such entry, or it is off the list already
 */
export async function withdrawEntry(
  tx: Tx,
  actor: Actor,
  input: { register: string; place?: string; key: string; from: string; reason: string; now: Date },
): Promise<{ version: number }> {
  const { id, definition } = await getRegister(tx, input.register, input.place);
  await lockRegister(tx, id);
  const latest = await latestVersion(tx, id, input.key);
  if (!latest || latest.withdrawn) throw new Problem('notFound', 404);
  const { key, body, source } = latest;
  const draft = {
    key,
    body,
    source,
    validFrom: input.from,
    validTo: null,
    withdrawn: true,
    reason: input.reason,
  };
  return { version: await writeVersion(tx, definition, latest, draft, { actor, now: input.now }) };
}
