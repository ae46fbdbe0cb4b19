import type { Queryable } from '#platform/db/server/database.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import { findEntry } from '#platform/registers/server/findEntry.ts';
import { listRegisters } from '#platform/registers/server/registers.ts';

const RULES = 'briefing-rules';
const A_MONTH = 'streams-per-month';

/** What a place asks of its livestreams. */
export interface BriefingRule {
  place: string;
  /** Streams a month. */
  least: number;
  basis: Text;
}

/** The places that hold livestreams, with how many a month, as their packs say (POL-08.r1). @param day 'YYYY-MM-DD' */
export async function briefingRules(db: Queryable, day: string): Promise<BriefingRule[]> {
  const rules: BriefingRule[] = [];
  for (const { id, definition } of await listRegisters(db, { onlyPublic: true })) {
    if (definition.register !== RULES) continue;
    const entry = await findEntry(db, id, A_MONTH, day);
    if (!entry) continue;
    const { least, basis } = entry.body;
    rules.push({ place: definition.place, least: Number(least), basis: basis as Text });
  }
  return rules;
}
