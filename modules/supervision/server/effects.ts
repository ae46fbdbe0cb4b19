import { getMatterVersion } from '#modules/catalogue/index.ts';
import { CheckResult, findLicenceByCase, keepCheckEnd } from '#modules/licences/index.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { sql } from '#platform/db/server/database.ts';
import { noStanding } from '#platform/process/server/noStanding.ts';
import type { Effect } from '#platform/process/server/processBook.ts';
import { startCase } from '#platform/process/server/startCase.ts';
import { postCheckProcessName } from '../domain/compilePostCheck.ts';

const OPEN = sql(
  'post_check_open',
  `INSERT INTO post_checks (case_id, approval_case_id, licence_id, matter, matter_version, agency_id, place_id, pushed_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
);
const PUSH = sql(
  'post_check_push',
  "INSERT INTO outbox (topic, payload, at) VALUES ('regulator.push', $1, $2)",
);
const RESULT = sql(
  'post_check_result',
  'UPDATE post_checks SET result = $2, result_on = $3 WHERE case_id = $1 RETURNING licence_id',
);

/** What the state that was reached means on the licence record (APV-05: results come back). */
const RESULTS: Record<string, string> = {
  passed: 'passed',
  rectifying: 'rectifying',
  revoking: 'revoking',
  fraudFound: 'fraud',
  revoked: 'revoked',
  kept: 'kept',
  ended: 'ended',
};

/**
 * `supervision.openPostCheck`: in the transaction of the grant the regulator gets its case, its clock starts,
 * and the push to the regulator's own system is queued (APV-05.r2). `supervision.recordOutcome`: what a step
 * of the check means is written beside the licence.
 */
export const supervisionEffects: Record<string, Effect> = {
  'supervision.openPostCheck': async ({ tx, book, case: row, now }) => {
    const { body, revocation, matter, version } = await getMatterVersion(
      tx,
      row.matter ?? '',
      Number(row.facts['matterVersion']),
    );
    const licence = await findLicenceByCase(tx, row.id);
    const party = body.postCheck?.holder.at;
    const agency = party === undefined ? undefined : row.agencies[party];
    if (!licence || !body.postCheck || !agency)
      throw new Error(`case ${row.number} has nothing to check afterwards`);
    const caseId = newId();
    await tx.rows(OPEN, [caseId, row.id, licence.id, matter, version, agency, row.place_id, now]);
    await startCase(
      { tx, book, now, standing: noStanding },
      {
        id: caseId,
        process: postCheckProcessName(matter, revocation),
        action: 'open',
        actor: { kind: 'system', by: 'rule' },
        matter,
        title: body.postCheck.title,
        place: row.place_id,
        agencies: row.agencies,
        organisation: row.organisation_id ?? undefined,
        applicantName: row.applicant_name,
        parent: row.id,
        facts: { licenceId: licence.id, matterVersion: version },
      },
    );
    await tx.rows(PUSH, [JSON.stringify({ caseId, licenceId: licence.id, agency }), now]);
  },
  'supervision.recordOutcome': async ({ tx, case: row, now }) => {
    const result = RESULTS[row.state];
    if (!result) return;
    const on = legalDate(now);
    const { licence_id } = await tx.one<{ licence_id: string }>(RESULT, [row.id, result, on]);
    const end = CheckResult.safeParse(result);
    if (end.success) await keepCheckEnd(tx, licence_id, { result: end.data, on });
  },
};
