import { profileVocabulary } from '#modules/profiles/index.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import { type Matcher, matcherOf } from '../../domain/match/matcher.ts';
import { newestOnly, type PolicyRow, policiesInForce } from '../policies.ts';

export interface MatchedPolicy extends Matcher {
  readonly row: PolicyRow;
}

/** What was published never changes, so it is compiled once; the case says which installation's it is. */
const compiled = new Map<string, Matcher>();

/** Every policy that holds on the day ('YYYY-MM-DD'), of each the newest version, ready to be held against firms. */
export async function matchersOn(db: Queryable, day: string): Promise<MatchedPolicy[]> {
  return newestOnly(await policiesInForce(db, day)).map(matcherOfRow);
}

function matcherOfRow(row: PolicyRow): MatchedPolicy {
  const key = `${row.case_id} ${row.version}`;
  const known = compiled.get(key);
  if (known) return { ...known, row };
  const made = matcherOf({ ...row.body, place: row.place_id }, profileVocabulary());
  compiled.set(key, made);
  return { ...made, row };
}
