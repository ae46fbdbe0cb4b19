import type { SingleOfficer } from '#modules/catalogue/contract.ts';
import { listMatters } from '#modules/catalogue/index.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import { findEntry } from '#platform/registers/server/findEntry.ts';

export interface MatterOfOne {
  matter: string;
  title: Text;
  rules: SingleOfficer;
  /** On its list on that day. */
  listed: boolean;
}

/** Matters in force that one officer may decide alone. @param today legal date */
export async function singleOfficerMatters(db: Queryable, today: string): Promise<MatterOfOne[]> {
  const all = await listMatters(db);
  const found: MatterOfOne[] = [];
  for (const { matter, body, place_id: place } of all) {
    const { singleOfficer: rules, title } = body;
    if (rules) {
      found.push({ matter, title, rules, listed: await isListed(db, { rules, matter, place, today }) });
    }
  }
  return found;
}

/** Whether the list that the matter names has it on that day (清单动态管理). */
export async function isListed(
  db: Queryable,
  { rules, matter, place, today }: { rules: SingleOfficer; matter: string; place: string; today: string },
): Promise<boolean> {
  return (await findEntry(db, rules.list, matter, today, place)) !== undefined;
}
