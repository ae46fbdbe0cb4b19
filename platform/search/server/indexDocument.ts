import { sql, type Tx } from '#platform/db/server/database.ts';
import type { Language } from '#platform/i18n/pure/text.ts';
import { charactersOf } from '../pure/charactersOf.ts';
import { tokensOf } from './tokens.ts';
import { tsvector } from './tsvector.ts';

/** Something anyone may find. Public texts only: a hit is shown to whoever asks. */
export interface SearchDocument {
  /** What it is, by the module that owns it: `matter`, `policy`, `guide`, `register` … */
  kind: string;
  id: string;
  language: Language;
  title: string;
  summary: string;
  /** Further text to be found by; a snippet may come from it. */
  body?: string;
  /** Words that people use for it and that stand nowhere in its texts. */
  keywords?: string[];
  /** Where a hit leads, within the site. */
  url: string;
  /** Where it holds; absent means everywhere. */
  place?: string;
}

const PUT = sql(
  'search_index',
  `INSERT INTO search_documents (kind, id, language, title, summary, body, url, place_id, tokens, updated_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9::tsvector, $10)
   ON CONFLICT (kind, id, language) DO UPDATE SET title = $4, summary = $5, body = $6, url = $7, place_id = $8,
     tokens = $9::tsvector, updated_at = $10`,
);
const REMOVE = sql('search_remove', 'DELETE FROM search_documents WHERE kind = $1 AND id = $2');

/** Makes a document findable, or replaces what was known of it in that language. */
export async function indexDocument(tx: Tx, document: SearchDocument, now: Date): Promise<void> {
  const { kind, id, language, title, summary, body = '', keywords = [], url, place } = document;
  const other = [...keywords, summary].join(' ');
  const tokens = tsvector([
    { tokens: tokensOf(title), weight: 'A' },
    { tokens: tokensOf(other), weight: 'B' },
    { tokens: tokensOf(body), weight: 'C' },
    { tokens: charactersOf(`${title} ${other} ${body}`), weight: 'D' },
  ]);
  await tx.rows(PUT, [kind, id, language, title, summary, body, url, place ?? null, tokens, now]);
}

/** Takes a document out in every language, when it is withdrawn or no longer public. */
export async function removeDocument(tx: Tx, kind: string, id: string): Promise<void> {
  await tx.rows(REMOVE, [kind, id]);
}
