import type { Tx } from '#platform/db/server/database.ts';
import { sameFact } from '../domain/heldValue.ts';
import { readOwnSources } from './ownSources.ts';
import { putProfileValues } from './putProfileValues.ts';
import { lockProfile } from './refoldProfile.ts';
import { valuesOf } from './valueRows.ts';

const SYSTEM = { kind: 'system', by: 'rule' } as const;

/**
 * Reads this platform's own registers about a firm anew and keeps what they say differently from before. The day of a
 * word is the day on which it was first read.
 */
export async function refreshOwn(tx: Tx, organisation: string, now: Date): Promise<void> {
  await lockProfile(tx, organisation, now);
  const kept = new Map(
    (await valuesOf(tx, organisation)).map((one) => [`${one.attribute} ${one.source}`, one]),
  );
  const values = (await readOwnSources(tx, organisation, now)).filter(
    ({ attribute, source, fact, countsUntil }) => {
      const before = kept.get(`${attribute} ${source}`);
      if (!before) return fact !== 'unknown';
      return !sameFact(before.fact, fact) || before.countsUntil !== (countsUntil ?? null);
    },
  );
  await putProfileValues(tx, { organisation, values, by: SYSTEM, now });
}
