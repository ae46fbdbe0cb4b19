import { type Queryable, sql } from '#platform/db/server/database.ts';
import { queryTokens } from './tokens.ts';
import { quote } from './tsvector.ts';

const COVER = sql(
  'search_cover',
  `WITH total AS (SELECT count(*)::float8 AS documents FROM search_documents),
   asked AS (
     SELECT token.lexeme, token.own,
       (SELECT count(*)::float8 FROM search_documents d WHERE d.tokens @@ token.lexeme::tsquery) AS documents,
       EXISTS (SELECT FROM search_documents d
         WHERE d.kind = $3 AND d.id = $4 AND d.tokens @@ token.lexeme::tsquery) AS hit
     FROM unnest($1::text[], $2::bool[]) AS token (lexeme, own)
   ), worths AS (SELECT *, ln(1 + total.documents / (asked.documents + 0.5)) AS worth FROM asked, total)
   SELECT coalesce(sum(worth) FILTER (WHERE own AND hit), 0) AS told,
     coalesce(sum(worth) FILTER (WHERE own), 0) AS asked,
     coalesce(sum(worth) FILTER (WHERE NOT own AND hit), 0) AS meant,
     coalesce(sum(worth) FILTER (WHERE NOT own), 0) AS "couldMean"
   FROM worths`,
);

/**
 * How much of what was asked a hit speaks of, 0 to 1: its share of the words of the query, weighed by how rare they
 * are, or of the official words behind them. A word that stands nowhere weighs most: whoever asks of the weather has
 * asked of something else, however many characters fit. With `ownWords` only what was said counts, not what it may mean.
 */
export async function coverageOf(
  db: Queryable,
  query: string,
  hit: { kind: string; id: string },
  { ownWords = false }: { ownWords?: boolean } = {},
): Promise<number> {
  const words = queryTokens(query).filter(({ weight, token }) => weight >= 0.7 && token.length > 1);
  if (words.length === 0) return 0;
  const found = await db.one<{ told: number; asked: number; meant: number; couldMean: number }>(COVER, [
    words.map(({ token }) => quote(token)),
    words.map(({ weight }) => weight === 1),
    hit.kind,
    hit.id,
  ]);
  const own = found.asked === 0 ? 0 : found.told / found.asked;
  if (ownWords) return own;
  const meant = found.couldMean === 0 ? 0 : found.meant / found.couldMean;
  return Math.max(own, meant);
}
