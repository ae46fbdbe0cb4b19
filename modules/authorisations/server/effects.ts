import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { sql } from '#platform/db/server/database.ts';
import type { Effect } from '#platform/process/server/processBook.ts';
import { findAuthorisationFor } from './personalChecks.ts';

const KEEP = sql(
  'responsibility_keep',
  `INSERT INTO decision_responsibilities (case_id, action_id, person_id, authorisation_id, decided_on)
   VALUES ($1, $2, $3, $4, $5)`,
);

/** `authorisations.recordResponsibility`: writes down who answers for the decision for life (APV-06.r9). */
export const authorisationEffects: Record<string, Effect> = {
  async 'authorisations.recordResponsibility'({ tx, case: row, action, actor, now }) {
    if (actor.kind !== 'officer') return;
    const by = await findAuthorisationFor(tx, row, { actor, now });
    if (!by) throw new Error(`case ${row.number} was decided alone without an authorisation`);
    await tx.rows(KEEP, [row.id, action.id, actor.person.id, by.id, legalDate(now)]);
  },
};
