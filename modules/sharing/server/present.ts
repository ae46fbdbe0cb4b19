import { getMatter } from '#modules/catalogue/index.ts';
import { agencyNames } from '#platform/access/server/agencies.ts';
import type { Call } from '#platform/api/server/call.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import type { ConsentView } from '../contract.ts';
import type { ConsentRow } from './consents.ts';
import { findItem } from './directory.ts';

/** The title of an item as the directory has it today; its code when it is gone from there. */
export async function itemTitle(db: Queryable, item: string, place: string, now: Date): Promise<Text> {
  return (await findItem(db, item, place, legalDate(now)))?.title ?? { zh: item, en: item };
}

export async function presentConsents(call: Call, rows: readonly ConsentRow[]): Promise<ConsentView[]> {
  const { db, now, services } = call;
  const agencies = await agencyNames(
    db,
    rows.map(({ agency_id }) => agency_id),
  );
  const names = await services.namesOf(
    db,
    rows.map(({ given_by }) => given_by),
  );
  const views: ConsentView[] = [];
  for (const row of rows) {
    const matter = await getMatter(db, row.matter).catch(() => undefined);
    views.push({
      id: row.id,
      item: row.item,
      title: await itemTitle(db, row.item, matter?.place_id ?? '', now),
      matter: row.matter,
      matterTitle: matter?.body.title ?? { zh: row.matter, en: row.matter },
      agency: agencies.get(row.agency_id) ?? { zh: row.agency_id, en: null },
      givenBy: names.get(row.given_by) ?? '',
      givenAt: row.given_at.toISOString(),
      until: row.until.toISOString(),
      withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
      inForce: row.withdrawn_at === null && row.until > now,
    });
  }
  return views;
}
