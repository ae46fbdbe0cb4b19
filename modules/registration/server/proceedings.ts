import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';
import type { Proceeding } from '../domain/proceeding.ts';

export interface PublishedProceeding {
  body: Proceeding;
  version: number;
  place_id: string;
}

const PUT = sql(
  'proceeding_put',
  `INSERT INTO proceedings (proceeding, version, place_id, reform, body, published_at) VALUES ($1, $2, $3, $4, $5, $6)
   ON CONFLICT DO NOTHING`,
);
const IN_FORCE = sql(
  'proceeding_in_force',
  `SELECT DISTINCT ON (proceeding) body, version, place_id FROM proceedings ORDER BY proceeding, version DESC`,
);
const VERSION = sql(
  'proceeding_version',
  'SELECT body, version, place_id FROM proceedings WHERE proceeding = $1 AND version = $2',
);

export async function publishProceeding(
  tx: Tx,
  { body, place, reform, now }: { body: Proceeding; place: string; reform: string; now: Date },
): Promise<void> {
  await tx.rows(PUT, [body.proceeding, body.version, place, reform, JSON.stringify(body), now]);
}

export function proceedingsInForce(db: Queryable): Promise<PublishedProceeding[]> {
  return db.rows<PublishedProceeding>(IN_FORCE);
}

/** @throws Problem notFound */
export async function getProceeding(db: Queryable, id: string): Promise<PublishedProceeding> {
  const found = (await proceedingsInForce(db)).find(({ body }) => body.proceeding === id);
  if (!found) throw new Problem('notFound', 404);
  return found;
}

/** The definition that a case began with. */
export async function proceedingOfCase(db: Queryable, row: Pick<CaseRow, 'facts'>): Promise<Proceeding> {
  const { proceeding, proceedingVersion } = row.facts;
  return (await db.one<PublishedProceeding>(VERSION, [proceeding, proceedingVersion])).body;
}
