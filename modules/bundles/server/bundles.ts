import { getMatter, type PublishedMatter } from '#modules/catalogue/index.ts';
import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { Bundle, Member } from '../domain/bundle.ts';
import type { Part } from '../domain/part.ts';

/** A published bundle, in the place that adopted it. */
export interface PublishedBundle {
  bundle: string;
  version: number;
  place_id: string;
  body: Bundle;
  reform: string;
}

/** A part with its matter as it is published here. */
export interface PublishedPart extends Part {
  published: PublishedMatter;
}

const IN_FORCE = sql('bundle_in_force', 'SELECT * FROM bundles WHERE bundle = $1 AND withdrawn_at IS NULL');
const VERSION = sql('bundle_version', 'SELECT * FROM bundles WHERE bundle = $1 AND version = $2');
const ALL = sql('bundles_all', 'SELECT * FROM bundles WHERE withdrawn_at IS NULL ORDER BY bundle');
const WITHDRAW = sql(
  'bundle_withdraw_older',
  'UPDATE bundles SET withdrawn_at = $3 WHERE bundle = $1 AND version < $2 AND withdrawn_at IS NULL',
);
const PUBLISH = sql(
  'bundle_publish',
  `INSERT INTO bundles (bundle, version, place_id, body, reform, published_at) VALUES ($1, $2, $3, $4, $5, $6)
   ON CONFLICT (bundle, version) DO NOTHING`,
);

/** @throws Problem bundle.unknown */
export async function getBundle(db: Queryable, bundle: string): Promise<PublishedBundle> {
  const found = await db.maybe<PublishedBundle>(IN_FORCE, [bundle]);
  if (!found) throw new Problem('bundle.unknown', 404);
  return found;
}

/** The definition that an event began with, whatever is in force now. */
export function getBundleVersion(db: Queryable, bundle: string, version: number): Promise<PublishedBundle> {
  return db.one<PublishedBundle>(VERSION, [bundle, version]);
}

export function listBundles(db: Queryable): Promise<PublishedBundle[]> {
  return db.rows<PublishedBundle>(ALL);
}

/** The parts with their matters in force. @throws Problem matter.unknown */
export async function partsOf(db: Queryable, members: readonly Member[]): Promise<PublishedPart[]> {
  const parts: PublishedPart[] = [];
  for (const member of members) {
    const published = await getMatter(db, member.matter);
    parts.push({ member, matter: published.body, published });
  }
  return parts;
}

/** Puts a version in force; older ones stay readable for the events that began under them. */
export async function keepBundle(
  tx: Tx,
  { bundle, version, place_id, body, reform, published_at }: PublishedBundle & { published_at: Date },
): Promise<void> {
  await tx.rows(WITHDRAW, [bundle, version, published_at]);
  await tx.rows(PUBLISH, [bundle, version, place_id, JSON.stringify(body), reform, published_at]);
}
