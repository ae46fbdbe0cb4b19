import type { Queryable } from '#platform/db/server/database.ts';
import { getOrganisationRow } from '../organisations.ts';
import { findFounding, foundersOf } from './foundings.ts';
import { readScope, type Scope } from './scope.ts';

export interface FoundingStanding {
  /** Founders who have not signed what stands there now. */
  unsigned: number;
  /** Terms that are in no vocabulary, or refused by the negative list. */
  refusedTerms: number;
  /** Terms that may be registered only with a permit in hand. */
  permitsNeededFirst: number;
  scope: Scope;
  /** Registered capital in yuan, as decimal text. */
  capital: string;
}

/** How a founding stands before the rules of its registration; undefined for a firm that was not founded here. */
export async function standingOfFounding(
  db: Queryable,
  organisation: string,
  on: string,
): Promise<FoundingStanding | undefined> {
  const founding = await findFounding(db, organisation);
  if (!founding) return undefined;
  const { place } = await getOrganisationRow(db, organisation);
  const founders = await foundersOf(db, organisation);
  const { scope: codes, catch_all: catchAll, digest } = founding;
  const scope = await readScope(db, { scope: codes, catchAll }, place, on);
  return {
    unsigned: founders.filter(({ signed_digest }) => signed_digest !== digest).length,
    refusedTerms: scope.unknown.length + scope.refused.length,
    permitsNeededFirst: scope.terms.filter(({ permit }) => permit === 'before').length,
    scope,
    capital: founding.capital,
  };
}
