import { randomBytes } from 'node:crypto';
import { newId } from '#platform/crypto/pure/newId.ts';
import { sql, type Tx } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { recordAction } from '#platform/ledger/server/recordAction.ts';
import { drawSample, hashPopulation, sha256 } from '../pure/drawSample.ts';

export interface DrawRow {
  id: string;
  key: string;
  seed: string;
  seed_sha256: string;
  committed_at: Date;
  population: string[] | null;
  population_sha256: string | null;
  size: number | null;
  sample: string[] | null;
  revealed_at: Date | null;
}

const COMMIT = sql(
  'draw_commit',
  `INSERT INTO draws (id, key, seed, seed_sha256, committed_at) VALUES ($1, $2, $3, $4, $5)
   ON CONFLICT (key) DO NOTHING RETURNING id`,
);
const LOCK = sql('draw_lock', 'SELECT * FROM draws WHERE key = $1 FOR UPDATE');
const REVEAL = sql(
  'draw_reveal',
  `UPDATE draws SET population = $2, population_sha256 = $3, size = $4, sample = $5, revealed_at = $6 WHERE id = $1
   RETURNING *`,
);

/** Who causes draws: the platform by its calendar. */
const BY_CLOCK = { actorId: 'system:clock', capacity: { kind: 'system', by: 'clock' } } as const;

/**
 * Promises a draw: a new seed, of which only the hash is told, in the ledger. To be called before anyone knows what
 * will be drawn from. A key that is promised already stays as it is.
 * @returns whether it is new
 */
export async function commitDraw(tx: Tx, key: string, now: Date): Promise<boolean> {
  const id = newId();
  const seed = randomBytes(32).toString('hex');
  const seedSha256 = await sha256(seed);
  if (!(await tx.maybe(COMMIT, [id, key, seed, seedSha256, now]))) return false;
  const body = { key, seedSha256 };
  await recordAction(tx, { subjectType: 'draw', subjectId: id, name: 'commit', at: now, body, ...BY_CLOCK });
  return true;
}

/**
 * Fixes what is drawn from, tells the seed and draws, once.
 * @throws Problem notFound for a draw that nobody promised; draw.revealed when it was drawn already
 */
export async function revealDraw(
  tx: Tx,
  { key, population, size, now }: { key: string; population: readonly string[]; size: number; now: Date },
): Promise<DrawRow> {
  const draw = await tx.maybe<DrawRow>(LOCK, [key]);
  if (!draw) throw new Problem('notFound', 404);
  if (draw.revealed_at) throw new Problem('draw.revealed', 409);
  const all = [...new Set(population)].sort();
  const populationSha256 = await hashPopulation(all);
  const sample = await drawSample(draw.seed, all, size);
  const body = { key, seed: draw.seed, populationSha256, count: all.length, size, sample };
  await recordAction(tx, {
    subjectType: 'draw',
    subjectId: draw.id,
    name: 'reveal',
    at: now,
    body,
    ...BY_CLOCK,
  });
  const values = [draw.id, JSON.stringify(all), populationSha256, size, JSON.stringify(sample), now];
  return tx.one<DrawRow>(REVEAL, values);
}
