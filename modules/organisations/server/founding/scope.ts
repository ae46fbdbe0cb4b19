import type { Queryable } from '#platform/db/server/database.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import { findEntry } from '#platform/registers/server/findEntry.ts';

/** Registers of a place: the vocabulary, what may not be run there, and the fixed clauses. */
export const SCOPE_REGISTER = 'business-scope';
const NEGATIVE_LIST = 'industry-negative-list';
export const SCOPE_CLAUSES = 'scope-clauses';
const CATCH_ALL = 'catch-all';

/** A term of the standard vocabulary, and what it asks for before or after registration (LIF-11). */
export interface ScopeTerm {
  code: string;
  name: Text;
  /** `before`: no registration without it; `after`: registered, but not run without it (证照分离). */
  permit: 'none' | 'before' | 'after';
  permitTitle: string | null;
  /** The duty of the department that is told. */
  duty: string | null;
  industry: string | null;
}

export interface Scope {
  terms: ScopeTerm[];
  /** Codes that are in no vocabulary in force. */
  unknown: string[];
  /** Terms that the negative list of local industries refuses. */
  refused: { term: ScopeTerm; reason: string }[];
  /** As it stands on the licence. */
  text: string;
}

/**
 * Reads a scope by the vocabulary of its place. The catch-all clause adds what needs no permit and is on no negative
 * list; it frees no term from its permit (LIF-03).
 */
export async function readScope(
  db: Queryable,
  { scope, catchAll }: { scope: readonly string[]; catchAll: boolean },
  place: string,
  on: string,
): Promise<Scope> {
  const terms: ScopeTerm[] = [];
  const unknown: string[] = [];
  const refused: Scope['refused'] = [];
  for (const code of scope) {
    const entry = await findEntry(db, SCOPE_REGISTER, code, on, place);
    if (!entry) {
      unknown.push(code);
      continue;
    }
    const { body } = entry;
    const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);
    const term: ScopeTerm = {
      code,
      name: nameOf(body['name']),
      permit: body['permit'] === 'before' || body['permit'] === 'after' ? body['permit'] : 'none',
      permitTitle: text(body['permitTitle']),
      duty: text(body['duty']),
      industry: text(body['industry']),
    };
    terms.push(term);
    const against = await findEntry(db, NEGATIVE_LIST, code, on, place);
    if (against) refused.push({ term, reason: text(against.body['reason']) ?? '' });
  }
  const clause = catchAll ? await findEntry(db, SCOPE_CLAUSES, CATCH_ALL, on, place) : undefined;
  const words = terms.map(({ name }) => name.zh).join('；');
  return {
    terms,
    unknown,
    refused,
    text: `${words}${typeof clause?.body['text'] === 'string' ? clause.body['text'] : ''}`,
  };
}

function nameOf(value: unknown): Text {
  if (typeof value === 'object' && value !== null && 'zh' in value) return value as Text;
  return { zh: String(value), en: String(value) };
}
