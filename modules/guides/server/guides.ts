import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { Guide } from '../domain/guide.ts';

/** A published guide, in the place that adopted it. */
export interface PublishedGuide {
  guide: string;
  version: number;
  place_id: string;
  body: Guide;
  reform: string;
  published_at: Date;
}

const IN_FORCE = sql('guide_in_force', 'SELECT * FROM guides WHERE guide = $1 AND withdrawn_at IS NULL');
const ALL = sql('guides_all', 'SELECT * FROM guides WHERE withdrawn_at IS NULL ORDER BY guide');
const WITHDRAW = sql(
  'guide_withdraw_older',
  'UPDATE guides SET withdrawn_at = $3 WHERE guide = $1 AND version < $2 AND withdrawn_at IS NULL',
);
const PUBLISH = sql(
  'guide_publish',
  `INSERT INTO guides (guide, version, place_id, body, reform, published_at) VALUES ($1, $2, $3, $4, $5, $6)
   ON CONFLICT (guide, version) DO NOTHING`,
);

/** @throws Problem guide.unknown */
export async function getGuide(db: Queryable, guide: string): Promise<PublishedGuide> {
  const found = await db.maybe<PublishedGuide>(IN_FORCE, [guide]);
  if (!found) throw new Problem('guide.unknown', 404);
  return found;
}

export function listGuides(db: Queryable): Promise<PublishedGuide[]> {
  return db.rows<PublishedGuide>(ALL);
}

export async function keepGuide(tx: Tx, published: PublishedGuide): Promise<void> {
  const { guide, version, place_id, body, reform, published_at } = published;
  await tx.rows(WITHDRAW, [guide, version, published_at]);
  await tx.rows(PUBLISH, [guide, version, place_id, JSON.stringify(body), reform, published_at]);
}
