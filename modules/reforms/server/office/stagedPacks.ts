import { createHash } from 'node:crypto';
import type { Call } from '#platform/api/server/call.ts';
import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { Language } from '#platform/i18n/pure/text.ts';
import type { StagedView } from '../../contract.ts';
import type { Decisions } from '../../domain/replicate/difference.ts';

export interface StagedPack {
  id: string;
  kind: StagedView['kind'];
  reform: string;
  matter: string | null;
  place_id: string;
  staged_in: string;
  folder: string;
  files: Record<string, string>;
  sha256: string;
  decisions: Decisions;
  language: Language;
  staged_by: string;
  staged_at: Date;
  trial: StagedView['trial'];
  stories: number;
  played: StagedView['played'];
  confirmed_at: Date | null;
  confirmed_by: string | null;
  written_to: string | null;
}

const ADD = sql(
  'staged_add',
  `INSERT INTO staged_packs (id, kind, reform, matter, place_id, staged_in, folder, files, sha256, decisions, language,
     staged_by, staged_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) RETURNING *`,
);
const ONE = sql('staged_one', 'SELECT * FROM staged_packs WHERE id = $1');
const LOCK = sql('staged_lock', 'SELECT * FROM staged_packs WHERE id = $1 FOR UPDATE');
const OF_PLACE = sql(
  'staged_of_place',
  `SELECT s.* FROM staged_packs s JOIN places p ON p.id = s.staged_in
   WHERE $1 = ANY (p.path) ORDER BY s.staged_at DESC LIMIT 50`,
);
const LATEST = sql(
  'staged_latest_confirmed',
  `SELECT * FROM staged_packs WHERE reform = $1 AND kind = 'definition' AND confirmed_at IS NOT NULL
   ORDER BY confirmed_at DESC LIMIT 1`,
);

export type NewStaged = Pick<
  StagedPack,
  | 'id'
  | 'kind'
  | 'reform'
  | 'matter'
  | 'place_id'
  | 'staged_in'
  | 'folder'
  | 'files'
  | 'decisions'
  | 'language'
  | 'staged_by'
  | 'staged_at'
>;

export function addStaged(tx: Tx, staged: NewStaged): Promise<StagedPack> {
  const {
    id,
    kind,
    reform,
    matter,
    place_id,
    staged_in,
    folder,
    files,
    decisions,
    language,
    staged_by,
    staged_at,
  } = staged;
  const sha256 = createHash('sha256')
    .update(JSON.stringify(Object.entries(files).sort()))
    .digest('hex');
  const values = [id, kind, reform, matter, place_id, staged_in, folder, JSON.stringify(files), sha256];
  return tx.one<StagedPack>(ADD, [...values, JSON.stringify(decisions), language, staged_by, staged_at]);
}

export function findStaged(db: Queryable, id: string): Promise<StagedPack | undefined> {
  return db.maybe<StagedPack>(ONE, [id]);
}

/** What was prepared in a place or below it. */
export function stagedIn(db: Queryable, place: string): Promise<StagedPack[]> {
  return db.rows<StagedPack>(OF_PLACE, [place]);
}

/** The files of a reform as they were last published from the page, if they were. */
export function latestConfirmed(db: Queryable, reform: string): Promise<StagedPack | undefined> {
  return db.maybe<StagedPack>(LATEST, [reform]);
}

/**
 * The prepared pack, for who reaches the place in which it is prepared.
 * @throws Problem staged.unknown, access.denied
 */
export async function stagedOf(call: Call, id: string, how: 'read' | 'write' = 'read'): Promise<StagedPack> {
  const found = how === 'write' ? await call.tx.maybe<StagedPack>(LOCK, [id]) : await findStaged(call.db, id);
  const { actor } = call;
  if (!found || actor.kind !== 'officer') {
    call.require(actor.kind === 'officer');
    throw new Problem('staged.unknown', 404);
  }
  call.require(await call.services.covers(actor.post.place, found.staged_in));
  return found;
}
