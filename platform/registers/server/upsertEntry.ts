import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '#platform/access/pure/actor.ts';
import type { Tx } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { checkEntry } from '../pure/checkEntry.ts';
import type { EntryBody, NewEntry } from '../pure/entry.ts';
import { missingReferences } from './missingReferences.ts';
import { getRegister } from './registers.ts';
import { type Draft, type LatestVersion, latestVersion, lockRegister, writeVersion } from './writeVersion.ts';

export type Outcome = 'added' | 'changed' | 'unchanged';

/**
 * Puts an entry into a register: a new one, or the next version of the one with its key. The same facts again
 * change nothing.
 * @throws Problem notFound (no such register); form.invalid with the fields; conflict when the entry has
 *   another version than `expectedVersion` (0: it must be new)
 */
export async function upsertEntry(
  tx: Tx,
  actor: Actor,
  input: { register: string; place?: string; entry: NewEntry; expectedVersion?: number; now: Date },
): Promise<{ key: string; version: number; outcome: Outcome }> {
  const { id, definition } = await getRegister(tx, input.register, input.place);
  const checked = checkEntry(definition, input.entry.body);
  if (!checked.ok) throw new Problem('form.invalid', 422, { fields: checked.problems });
  const fields = await missingReferences(tx, definition, checked.body, input.entry.validFrom);
  if (fields.length > 0) throw new Problem('form.invalid', 422, { fields });
  const draft = draftOf(checked.body[definition.key] as string, checked.body, input.entry);
  await lockRegister(tx, id);
  const latest = await latestVersion(tx, id, draft.key);
  if (input.expectedVersion !== undefined && input.expectedVersion !== (latest?.version ?? 0)) {
    throw new Problem('conflict', 409);
  }
  if (latest && saysTheSame(latest, draft)) {
    return { key: draft.key, version: latest.version, outcome: 'unchanged' };
  }
  const version = await writeVersion(tx, definition, latest, draft, { actor, now: input.now });
  return { key: draft.key, version, outcome: latest && !latest.withdrawn ? 'changed' : 'added' };
}

export function draftOf(key: string, body: EntryBody, entry: Omit<NewEntry, 'body'>): Draft {
  return {
    key,
    body,
    validFrom: entry.validFrom,
    validTo: entry.validTo ?? null,
    withdrawn: false,
    source: entry.source ?? null,
  };
}

/** True when the draft would add nothing: the same facts already hold from then or earlier. */
export function saysTheSame(latest: LatestVersion, draft: Draft): boolean {
  return (
    !latest.withdrawn &&
    latest.validFrom <= draft.validFrom &&
    latest.validTo === draft.validTo &&
    isDeepStrictEqual(latest.body, draft.body) &&
    isDeepStrictEqual(latest.source, draft.source)
  );
}
