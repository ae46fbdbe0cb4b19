import type { Services } from '#platform/api/server/services.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { sql } from '#platform/db/server/database.ts';
import { askSources } from '../asks.ts';
import { foldOf, lockProfile, refoldProfile } from '../refoldProfile.ts';
import { refreshOwn } from '../refreshOwn.ts';

const DUE = sql(
  'profiles_due',
  'SELECT organisation_id AS id FROM profiles WHERE changes_on <= $1 ORDER BY changes_on, organisation_id LIMIT 500',
);
const IS_DUE = sql(
  'profile_is_due',
  'SELECT 1 FROM profiles WHERE organisation_id = $1 AND changes_on <= $2',
);

/** Folds profiles anew in which a value ran out or a year became full, and has stale sources asked again. */
export async function sweepProfiles({ database, now }: Pick<Services, 'database' | 'now'>): Promise<number> {
  const today = legalDate(now());
  const due = await database.rows<{ id: string }>(DUE, [today]);
  for (const { id } of due) {
    await database.transaction(async (tx) => {
      await lockProfile(tx, id, now());
      // Another process may have been here first.
      if (!(await tx.maybe(IS_DUE, [id, today]))) return;
      const stale = [...(await foldOf(tx, id, today)).decided.values()]
        .flatMap(({ held }) => held)
        .filter(({ standing }) => standing === 'stale')
        .map(({ value }) => value.source);
      await refreshOwn(tx, id, now());
      await refoldProfile(tx, id, now());
      await askSources(tx, id, [...new Set(stale)], now());
    });
  }
  return due.length;
}
