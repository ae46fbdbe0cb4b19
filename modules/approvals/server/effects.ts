import { getMatterVersion } from '#modules/catalogue/index.ts';
import { actorId } from '#platform/access/pure/actor.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { deadline } from '#platform/clock/pure/deadline.ts';
import type { Law } from '#platform/clock/pure/law.ts';
import { startClock } from '#platform/clock/pure/legalClock.ts';
import { recordAction } from '#platform/ledger/server/recordAction.ts';
import type { Effect } from '#platform/process/server/processBook.ts';
import { applyResult } from './applyResult.ts';
import { imposeBar } from './bars.ts';
import { endDebts } from './endDebts.ts';
import { settleDebt } from './settleDebt.ts';

/**
 * What approval processes do besides moving: `approvals.applyResult` issues or revises the licence,
 * `approvals.bar` keeps a firm from applying again (APV-01.r9); the debts are those of materials that may follow (APV-12).
 */
export function approvalEffects(law: Law): Record<string, Effect> {
  return {
    'approvals.applyResult': applyResult,
    'approvals.settleDebt': settleDebt,
    'approvals.endDebts': endDebts,
    'approvals.bar': async ({ tx, book, case: row, now, actor }) => {
      const { body } = await getMatterVersion(tx, row.matter ?? '', Number(row.facts['matterVersion']));
      const source = body.postCheck?.fraudBan;
      if (!source || !row.organisation_id) return;
      const from = legalDate(now);
      const until = deadline(
        startClock(law.limit(source, from), now.toISOString()),
        book.calendarOf(row.place_id),
      ).on!;
      const bar = { organisation_id: row.organisation_id, matter_group: body.group, source, case_id: row.id };
      await imposeBar(tx, { ...bar, from_date: from, until_date: until });
      await recordAction(tx, {
        subjectType: 'organisation',
        subjectId: row.organisation_id,
        name: 'bar',
        actorId: actorId(actor),
        capacity: { kind: actor.kind },
        at: now,
        body: { group: body.group, until, source, caseId: row.id },
      });
    },
  };
}
