import type { Actor } from '#platform/access/pure/actor.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import type { Lack, Standing } from '../pure/allowedActions.ts';
import type { Transition } from '../pure/definition.ts';
import type { CaseRow } from './caseRow.ts';
import type { ProcessBook } from './processBook.ts';

interface Asking {
  db: Queryable;
  book: ProcessBook;
  row: CaseRow;
  actor: Actor;
  now: Date;
}

/** The standing with what the officer in person lacks for these transitions (`personally`). */
export async function withLacks(
  { db, book, row, actor, now }: Asking,
  standing: Standing,
  transitions: readonly (Transition | undefined)[],
): Promise<Standing> {
  const names = new Set(transitions.flatMap((transition) => transition?.personally ?? []));
  if (names.size === 0 || actor.kind !== 'officer') return standing;
  const lacks: Record<string, Lack> = {};
  for (const name of names) {
    const lack = await book.personalCheck(name)({ db, case: row, actor, now });
    if (lack) lacks[name] = lack;
  }
  return { ...standing, lacks };
}
