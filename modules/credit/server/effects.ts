import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { sql } from '#platform/db/server/database.ts';
import type { Effect, EffectContext } from '#platform/process/server/processBook.ts';
import { findDefault } from './defaults.ts';
import { lowerGrade, restoreGrade } from './lowerGrade.ts';
import { liftMeasures, takeMeasure } from './measures.ts';

const PUBLISH = sql(
  'credit_default_publish',
  'UPDATE credit_defaults SET published_on = $2 WHERE case_id = $1',
);
const REMOVE = sql(
  'credit_default_remove',
  'UPDATE credit_defaults SET removed_on = $2, removed_because = $3 WHERE case_id = $1',
);

async function about({ tx, case: row, now }: EffectContext) {
  const found = await findDefault(tx, row.id);
  if (!found) throw new Error(`case ${row.number} has no default`);
  return { found, at: { now, today: legalDate(now) } };
}

/** What the steps of a default do beyond the case: to the grade, to public view, to the measures. */
export const creditEffects: Record<string, Effect> = {
  async 'credit.lowerGrade'(context) {
    const { found, at } = await about(context);
    await lowerGrade(context.tx, found, at);
  },
  async 'credit.publish'({ tx, case: row, now }) {
    await tx.rows(PUBLISH, [row.id, legalDate(now)]);
  },
  async 'credit.punish'(context) {
    const { found, at } = await about(context);
    const measures = String(found.body['measures'] ?? '').split(' ');
    for (const measure of measures.filter(Boolean)) {
      await takeMeasure(context.tx, {
        caseId: found.case_id,
        measure,
        place: found.place_id,
        today: at.today,
      });
    }
  },
  async 'credit.remove'(context) {
    const { found, at } = await about(context);
    const { tx, case: row } = context;
    await tx.rows(REMOVE, [row.id, at.today, row.outcome]);
    await liftMeasures(tx, row.id, at.today);
    await restoreGrade(tx, found, at);
  },
};
