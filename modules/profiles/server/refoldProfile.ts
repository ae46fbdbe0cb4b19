import { isDeepStrictEqual } from 'node:util';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';
import type { PlainFact } from '#platform/rules/pure/facts/fact.ts';
import { type Folded, foldProfile } from '../domain/fold.ts';
import { declaredProfile } from './attributes.ts';
import { calculate } from './calculate.ts';
import { openDisputesOf, valuesOf } from './valueRows.ts';

const ADD = sql(
  'profile_add',
  `INSERT INTO profiles (organisation_id, facts, version, updated_at) VALUES ($1, '{}', 0, $2) ON CONFLICT DO NOTHING`,
);
const LOCK = sql('profile_lock', 'SELECT facts FROM profiles WHERE organisation_id = $1 FOR UPDATE');
const SET = sql(
  'profile_set',
  'UPDATE profiles SET facts = $2, version = version + 1, changes_on = $3, updated_at = $4 WHERE organisation_id = $1',
);
const AGAIN = sql('profile_changes_on', 'UPDATE profiles SET changes_on = $2 WHERE organisation_id = $1');
const TELL = sql(
  'profile_tell',
  "INSERT INTO outbox (topic, payload, at) VALUES ('profile.changed', $1, $2)",
);

/** Makes changes of one profile go one after the other until the transaction ends. */
export async function lockProfile(tx: Tx, organisation: string, now: Date): Promise<void> {
  tx.later(ADD, [organisation, now]);
  await tx.rows(LOCK, [organisation]);
}

/** What follows today from what is kept. */
export async function foldOf(db: Queryable, organisation: string, today: string): Promise<Folded> {
  const [values, disputes] = [await valuesOf(db, organisation), await openDisputesOf(db, organisation)];
  const { attributes } = declaredProfile();
  return foldProfile({ attributes, values, disputes: new Set(disputes.keys()), today, calculate });
}

/**
 * Writes the fold of a profile that is locked; when another value counts than before, others are told with
 * `profile.changed { organisation, attributes }`.
 * @returns attributes whose counting value changed
 */
export async function refoldProfile(tx: Tx, organisation: string, now: Date): Promise<string[]> {
  const { facts: before } = await tx.one<{ facts: Record<string, PlainFact> }>(LOCK, [organisation]);
  const { facts, changesOn } = await foldOf(tx, organisation, legalDate(now));
  const ids = new Set([...Object.keys(before), ...Object.keys(facts)]);
  const attributes = [...ids].filter((id) => !isDeepStrictEqual(before[id], facts[id])).sort();
  if (attributes.length === 0) {
    tx.later(AGAIN, [organisation, changesOn]);
    return [];
  }
  tx.later(SET, [organisation, JSON.stringify(facts), changesOn, now]);
  tx.later(TELL, [JSON.stringify({ organisation, attributes }), now]);
  return attributes;
}
