import { type Queryable, sql } from '#platform/db/server/database.ts';
import type { Language } from '#platform/i18n/pure/text.ts';
import { type Segment, snippet } from '../pure/highlight.ts';
import { queryTokens } from './tokens.ts';
import { quote } from './tsvector.ts';

export interface SearchQuestion {
  query: string;
  /** Of the hits; the query may be in the other one. */
  language: Language;
  /** Only these kinds; absent means all. */
  kinds?: string[];
  /** What holds there: in the place itself, in what it lies in, and in what lies in it. */
  place?: string;
  limit?: number;
}

export interface SearchHit {
  kind: string;
  id: string;
  /** The language of the texts below; another than asked for when the thing has no text in that one. */
  language: Language;
  title: string;
  summary: string;
  snippet: Segment[];
  url: string;
  place: string | null;
  score: number;
}

interface Row extends Omit<SearchHit, 'snippet'> {
  body: string;
}

/** A word is common enough to tell little long before this many documents; counting on would only cost. */
const COUNTED = 10_000;

/** Most informative words first, until they name this many documents: what a query may cost is bounded. */
const LOOKED_AT = 20_000;

/** Hits worth less than this share of the best one share a few characters by chance. */
const WORTH_SHOWING = 0.2;

// A word in the title says more than one in the text; a character (D) that is no word there says least.
const FIND = sql(
  'search_find',
  `WITH total AS (
    SELECT count(*)::float8 AS documents FROM search_documents
  ), asked AS (
    SELECT token.lexeme, token.weight, (
      SELECT count(*)::float8 FROM (
        SELECT FROM search_documents d WHERE d.tokens @@ token.lexeme::tsquery LIMIT ${COUNTED}
      ) AS holding
    ) AS documents
    FROM unnest($1::text[], $2::float8[]) AS token (lexeme, weight)
  ), worths AS (
    SELECT lexeme, asked.documents,
      weight * ln(1 + (total.documents - asked.documents + 0.5) / (asked.documents + 0.5)) AS worth
    FROM asked, total WHERE asked.documents > 0
  ), t AS MATERIALIZED (
    SELECT worth, lexeme::tsquery AS anywhere, (lexeme || ':A')::tsquery AS in_title,
      (lexeme || ':B')::tsquery AS in_summary, (lexeme || ':C')::tsquery AS in_body
    FROM (
      SELECT *, sum(documents) OVER (ORDER BY worth DESC, lexeme) - documents AS before FROM worths
    ) AS ordered
    WHERE before < ${LOOKED_AT}
  ), scored AS (
    SELECT d.kind, d.id, d.language, sum(t.worth * CASE
      WHEN d.tokens @@ t.in_title THEN 2.5
      WHEN d.tokens @@ t.in_summary THEN 1.5
      WHEN d.tokens @@ t.in_body THEN 1 ELSE 0.7 END) AS score
    FROM t JOIN search_documents d ON d.tokens @@ t.anywhere
    WHERE ($3::text[] IS NULL OR d.kind = ANY ($3))
      AND ($4::text IS NULL OR d.place_id IS NULL OR EXISTS (
        SELECT FROM places here, places there
        WHERE here.id = $4 AND there.id = d.place_id AND (there.id = ANY (here.path) OR here.id = ANY (there.path))))
    GROUP BY d.kind, d.id, d.language
  ), matched AS (
    SELECT kind, id, max(score) AS score FROM scored GROUP BY kind, id
    ORDER BY score DESC, kind, id LIMIT $6
  )
  SELECT shown.kind, shown.id, shown.language, shown.title, shown.summary, shown.body, shown.url,
    shown.place_id AS place, matched.score
  FROM matched CROSS JOIN LATERAL (
    SELECT * FROM search_documents d WHERE d.kind = matched.kind AND d.id = matched.id
    ORDER BY d.language = $5 DESC, d.language DESC LIMIT 1
  ) AS shown
  WHERE matched.score >= (SELECT max(score) FROM matched) * ${WORTH_SHOWING}
  ORDER BY matched.score DESC, shown.kind, shown.id`,
);

/**
 * Finds what is said in plain words: any word of the query may match, rare ones and those in titles count
 * most. Hits come best first, each thing once, whatever the language it was found in.
 */
export async function search(db: Queryable, question: SearchQuestion): Promise<SearchHit[]> {
  const { query, language, kinds, place, limit = 20 } = question;
  const tokens = queryTokens(query);
  if (tokens.length === 0) return [];
  const rows = await db.rows<Row>(FIND, [
    tokens.map(({ token }) => quote(token)),
    tokens.map(({ weight }) => weight),
    kinds ?? null,
    place ?? null,
    language,
    limit,
  ]);
  const sought = new Set(tokens.filter(({ token }) => token.length > 1).map(({ token }) => token));
  return rows.map(({ body, ...hit }) => ({ ...hit, snippet: bestSnippet(hit.summary, body, sought) }));
}

/** From the summary when it shows a word of the query, else from the text, else the summary's beginning. */
function bestSnippet(summary: string, body: string, sought: ReadonlySet<string>): Segment[] {
  const shown = [summary, body].filter(Boolean).map((text) => snippet(text, sought));
  return shown.find((segments) => segments.some((segment) => segment.hit)) ?? shown[0] ?? [];
}
