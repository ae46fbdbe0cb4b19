import type { Services } from '#platform/api/server/services.ts';
import { sql } from '#platform/db/server/database.ts';
import type { Consumer } from '#platform/jobs/server/consumer.ts';
import { act } from '#platform/process/server/act.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';
import { noStanding } from '#platform/process/server/noStanding.ts';
import { endShared } from '../endShared.ts';
import { goOnAfterSurvey, stopForSurvey } from '../stopParts.ts';
import { leaveSurvey, openPartsOf, partsOfSurvey } from '../surveyParts.ts';

const CASE = sql('survey_followed_case', 'SELECT * FROM cases WHERE id = $1');
const LOCK = sql(
  'survey_lock',
  `SELECT s.event_id IS NOT NULL AS shared, c.closed_at IS NULL AS open FROM surveys s JOIN cases c ON c.id = s.case_id
   WHERE s.case_id = $1 FOR UPDATE OF c`,
);
const SYSTEM = { kind: 'system', by: 'rule' } as const;

/**
 * An approval that ends leaves the survey it shares; one that comes to the stage of its survey later stops there as
 * its matter says; a survey that ends without a conclusion lets the time of its parts go on.
 */
export function followSurveyed({ processes: book, now }: Pick<Services, 'processes' | 'now'>): Consumer {
  return {
    name: 'surveys.followSurveyed',
    topics: ['case.acted'],
    async handle(tx, event) {
      const caseId = String(event.payload['caseId']);
      const row = await tx.maybe<CaseRow>(CASE, [caseId]);
      if (!row) return;
      const context = { tx, book, now: now(), standing: noStanding };
      if (row.outcome === 'not-held' && row.process.startsWith('survey:')) {
        for (const { approval_case_id: approvalId, survey } of await partsOfSurvey(tx, caseId))
          await goOnAfterSurvey(context, { approvalId, survey });
        return;
      }
      for (const part of await openPartsOf(tx, caseId)) {
        const survey = await tx.one<{ shared: boolean; open: boolean }>(LOCK, [part.case_id]);
        if (!survey.open) continue;
        if (row.closed_at === null) {
          // Let go on by hand, it goes on.
          if (event.payload['action'] === 'resume') continue;
          const mine = (await partsOfSurvey(tx, part.case_id)).find((one) => one.approval_case_id === caseId);
          if (mine) await stopForSurvey(context, { approvalId: caseId, survey: mine.survey });
        } else if (survey.shared) {
          await leaveSurvey(tx, part, context.now);
          await act(context, {
            caseId: part.case_id,
            action: 'leave',
            actor: SYSTEM,
            facts: { member: part.member ?? '' },
          });
          await endShared(context, part.case_id);
        }
      }
    },
  };
}
