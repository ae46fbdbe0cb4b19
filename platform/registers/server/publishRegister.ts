import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '#platform/access/pure/actor.ts';
import { sql, type Tx } from '#platform/db/server/database.ts';
import { type FieldProblem, Problem } from '#platform/errors/pure/problem.ts';
import { checkEntry } from '../pure/checkEntry.ts';
import type { RegisterDefinition } from '../pure/definition.ts';
import type { DeclaredRegister } from '../pure/registerFile.ts';
import { missingReferences } from './missingReferences.ts';
import { findRegister, registerId } from './registers.ts';
import { draftOf, saysTheSame } from './upsertEntry.ts';
import { type LatestVersion, latestVersions, lockRegister, writeVersion } from './writeVersion.ts';

/** Packs publish; what they wrote is told from what people wrote by this id. */
const pack: Actor = { kind: 'system', by: 'pack' };
const PACK_ID = 'system:pack';

export interface Published {
  /** Of the definition. */
  version: number;
  /** Entries written now: added, changed or withdrawn. */
  written: number;
}

const PUT = sql(
  'registers_put',
  `WITH put AS (
     INSERT INTO registers (id, name, place_id, version, definition, owner_role, public, published_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (id) DO UPDATE SET version = $4, definition = $5, owner_role = $6, public = $7, published_at = $8
     RETURNING id, version, definition, published_at
   )
   INSERT INTO register_definitions (register, version, definition, published_at)
   SELECT id, version, definition, published_at FROM put`,
);

/**
 * Publishes a register as a file declares it, or again: an unchanged definition keeps its version, unchanged
 * entries theirs. Entries that the file no longer has are withdrawn. What people have changed since at the
 * desk is left alone, unless the file itself changed that entry.
 * @param today legal date: from then on entries without a date are in force, and dropped ones are not
 * @throws Problem registers.entriesDoNotFit when entries on the list break the new schema, registers.keyChanged,
 *   form.invalid when an entry of the file is wrong
 */
export async function publishRegister(
  tx: Tx,
  { definition, entries }: DeclaredRegister,
  at: { now: Date; today: string },
): Promise<Published> {
  const id = registerId(definition);
  await lockRegister(tx, id);
  const before = await findRegister(tx, id);
  const latest = await latestVersions(tx, id);
  const same = before !== undefined && isDeepStrictEqual(before.definition, plain(definition));
  const version = same ? before.version : (before?.version ?? 0) + 1;
  if (!same) {
    if (before)
      mustFit(
        before.definition,
        definition,
        latest,
        new Set(entries.map(({ body }) => body[definition.key])),
      );
    const { register, place, owner } = definition;
    const body = JSON.stringify(definition);
    await tx.rows(PUT, [id, register, place, version, body, owner, definition.public, at.now]);
  }
  return { version, written: await publishEntries(tx, { definition, entries }, latest, at) };
}

/** Entries that stay on the list must obey the new schema. */
function mustFit(
  old: RegisterDefinition,
  definition: RegisterDefinition,
  latest: Map<string, LatestVersion>,
  replaced: ReadonlySet<unknown>,
): void {
  const staying = [...latest.values()].filter(({ key, withdrawn }) => !withdrawn && !replaced.has(key));
  if (staying.length > 0 && old.key !== definition.key) throw new Problem('registers.keyChanged', 409);
  const fields: FieldProblem[] = staying.flatMap(({ key, body }) => {
    const checked = checkEntry(definition, body);
    return checked.ok
      ? []
      : checked.problems.map((problem) => ({ ...problem, path: `${key}.${problem.path}` }));
  });
  if (fields.length > 0) throw new Problem('registers.entriesDoNotFit', 409, { fields });
}

async function publishEntries(
  tx: Tx,
  { definition, entries }: DeclaredRegister,
  latest: Map<string, LatestVersion>,
  { now, today }: { now: Date; today: string },
): Promise<number> {
  const by = { actor: pack, now };
  const arriving = new Set(entries.map(({ body }) => String(body[definition.key])));
  const written = await lastOfPack(tx, registerId(definition));
  let count = 0;
  for (const entry of entries) {
    const checked = checkEntry(definition, entry.body);
    if (!checked.ok) throw new Problem('form.invalid', 422, { fields: checked.problems });
    const draft = draftOf(checked.body[definition.key] as string, checked.body, {
      ...entry,
      validFrom: entry.validFrom ?? today,
    });
    const mine = written.get(draft.key);
    if (mine && saysTheSame(mine, draft)) continue;
    const fields = await missingReferences(tx, definition, draft.body, draft.validFrom, arriving);
    if (fields.length > 0) throw new Problem('form.invalid', 422, { fields });
    await writeVersion(tx, definition, latest.get(draft.key), draft, by);
    count++;
  }
  for (const dropped of latest.values()) {
    const mine = dropped.recordedBy === PACK_ID && !dropped.withdrawn;
    if (!mine || arriving.has(dropped.key)) continue;
    const { key, body, source } = dropped;
    const draft = { key, body, source, validFrom: today, validTo: null, withdrawn: true };
    await writeVersion(tx, definition, dropped, draft, by);
    count++;
  }
  return count;
}

const OF_PACK = sql(
  'registers_last_of_pack',
  `SELECT DISTINCT ON (key) key, version, entry_id AS "entryId", valid_from AS "validFrom", valid_to AS "validTo",
     withdrawn, body, source, recorded_by AS "recordedBy"
   FROM register_entries WHERE register = $1 AND recorded_by = '${PACK_ID}' ORDER BY key, version DESC`,
);

/** What the file said when it was last published. */
async function lastOfPack(tx: Tx, register: string): Promise<Map<string, LatestVersion>> {
  const rows = await tx.rows<LatestVersion>(OF_PACK, [register]);
  return new Map(rows.map((row) => [row.key, row]));
}

/** As it comes back from the database: without members that are undefined. */
function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
