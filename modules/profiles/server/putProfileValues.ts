import { type Actor, actorId } from '#platform/access/pure/actor.ts';
import { capacityRecord } from '#platform/access/pure/capacityRecord.ts';
import { shiftMonths } from '#platform/calendar/pure/addMonths.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { sql, type Tx } from '#platform/db/server/database.ts';
import { type FieldProblem, Problem } from '#platform/errors/pure/problem.ts';
import { recordAction } from '#platform/ledger/server/recordAction.ts';
import type { PlainFact } from '#platform/rules/pure/facts/fact.ts';
import { saidBy } from '../domain/decideAttribute.ts';
import { getAttribute } from './attributes.ts';
import { lockProfile, refoldProfile } from './refoldProfile.ts';
import { soundFact } from './soundFact.ts';

/** One word of one source. */
export interface NewValue {
  attribute: string;
  source: string;
  fact: PlainFact;
  /** The day that it speaks of. */
  asOf: string;
  /** Last day on which it counts, where the source itself says so; else the attribute does. */
  countsUntil?: string;
}

export interface NewValues {
  organisation: string;
  values: readonly NewValue[];
  by: Actor;
  now: Date;
  /** The dispute in which the source corrected itself: its word is replaced although it speaks of the same day. */
  correctedBy?: string;
}

// What speaks of an earlier day came late; the same old word does not undo a correction.
const PUT = sql(
  'profile_values_put',
  `INSERT INTO profile_values (organisation_id, attribute, source, state, value, as_of, counts_until, received_at, corrected_by)
   SELECT $1, v.attribute, v.source, v.state, v.value::jsonb, v.as_of, v.counts_until, $2, $3
   FROM unnest($4::text[], $5::text[], $6::text[], $7::text[], $8::date[], $9::date[])
     AS v (attribute, source, state, value, as_of, counts_until)
   ON CONFLICT (organisation_id, attribute, source) DO UPDATE
   SET state = excluded.state, value = excluded.value, as_of = excluded.as_of, counts_until = excluded.counts_until,
     received_at = excluded.received_at, corrected_by = excluded.corrected_by
   WHERE (excluded.corrected_by IS NOT NULL OR excluded.as_of > profile_values.as_of
       OR (excluded.as_of = profile_values.as_of AND profile_values.corrected_by IS NULL))
     AND (profile_values.state, profile_values.value, profile_values.as_of, profile_values.counts_until)
       IS DISTINCT FROM (excluded.state, excluded.value, excluded.as_of, excluded.counts_until)
   RETURNING attribute, source`,
);

/**
 * Keeps what sources say about a firm, and folds its profile anew: values, profile, ledger and the event
 * `profile.changed` in one transaction. A value that changes nothing leaves no trace.
 * @returns attributes whose counting value changed
 * @throws Problem profiles.wrongValue with every value that is not of its type or set, of a day to come, or not for that
 *   source to say
 */
export async function putProfileValues(tx: Tx, given: NewValues): Promise<string[]> {
  const { organisation, by, now, correctedBy = null } = given;
  const values = checked(given.values, legalDate(now));
  await lockProfile(tx, organisation, now);
  const written = await tx.rows<{ attribute: string; source: string }>(PUT, [
    organisation,
    now,
    correctedBy,
    values.map(({ attribute }) => attribute),
    values.map(({ source }) => source),
    values.map(({ fact }) => (typeof fact === 'string' ? fact : 'value')),
    values.map(({ fact }) => (typeof fact === 'string' ? null : JSON.stringify(fact.value))),
    values.map(({ asOf }) => asOf),
    values.map(({ countsUntil }) => countsUntil),
  ]);
  if (written.length === 0) return [];
  const isWritten = new Set(written.map(({ attribute, source }) => `${attribute} ${source}`));
  const kept = values.filter(({ attribute, source }) => isWritten.has(`${attribute} ${source}`));
  await recordAction(tx, {
    subjectType: 'profile',
    subjectId: organisation,
    name: correctedBy ? 'correct' : 'say',
    actorId: actorId(by),
    capacity: capacityRecord(by),
    at: now,
    body: {
      said: kept.map(({ attribute, source, asOf }) => ({ attribute, source, asOf })),
      ...(correctedBy && { caseId: correctedBy }),
    },
    data: { values: kept.map(({ attribute, source, fact }) => ({ attribute, source, fact })) },
  });
  return refoldProfile(tx, organisation, now);
}

type Checked = Omit<NewValue, 'countsUntil'> & { countsUntil: string | null };

function checked(values: readonly NewValue[], today: string): Checked[] {
  const fields: FieldProblem[] = [];
  const sound = values.flatMap(({ countsUntil, ...value }): Checked[] => {
    const { attribute: path, asOf } = value;
    const fact = soundFact(path, value.fact, { asOf, today });
    if (typeof fact === 'object' && 'code' in fact) {
      fields.push(fact);
      return [];
    }
    const declared = getAttribute(path);
    if (!saidBy(declared).includes(value.source)) {
      fields.push({ path, code: 'profiles.values.notItsBusiness', params: { source: value.source } });
      return [];
    }
    const { freshMonths } = declared;
    const until = countsUntil ?? (freshMonths ? shiftMonths(asOf, freshMonths) : null);
    return [{ ...value, fact, countsUntil: until }];
  });
  if (fields.length > 0) throw new Problem('profiles.wrongValue', 422, { fields });
  return sound;
}
