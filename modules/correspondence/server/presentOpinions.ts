import { agencyNames } from '#platform/access/server/agencies.ts';
import type { Call } from '#platform/api/server/call.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';
import type { OpinionView } from '../contract.ts';
import { filesById, pickFiles } from './filesOfCase.ts';
import { casesOf, type OpinionRow } from './opinions.ts';

/**
 * Questions with their answers. What an agency thinks is part of weighing a case until it is decided: an applicant
 * sees who was asked and by when at once, the words only afterwards, and never the files that officers exchanged.
 * @param open whether the words may be shown to whoever asks
 */
export async function presentOpinions(
  call: Call,
  rows: readonly OpinionRow[],
  open: boolean,
): Promise<OpinionView[]> {
  const cases = await casesOf(
    call.db,
    rows.map(({ case_id }) => case_id),
  );
  const agencies = await agencyNames(
    call.db,
    [...cases.values()].flatMap(({ agency_ids }) => agency_ids),
  );
  const officer = call.actor.kind === 'officer';
  const files = officer
    ? await filesById(
        call.db,
        rows.flatMap(({ sent, answers }) => [...sent, ...answers]),
      )
    : new Map();
  const names = await call.services.namesOf(
    call.db,
    rows.flatMap(({ answered_by }) => (officer && answered_by) || []),
  );
  const nameOf = (id = '') => agencies.get(id) ?? { zh: id, en: null };
  return rows.map((row) => {
    const one = cases.get(row.case_id)!;
    return {
      caseId: row.case_id,
      number: one.number,
      agency: nameOf(one.agencies['consulted']),
      askedBy: nameOf(one.agencies['asker']),
      askedAt: row.asked_at.toISOString(),
      answerBy: row.answer_by,
      standing: standingOfOpinion(one, row, call.now),
      question: open ? row.question : null,
      answeredAt: row.answered_at?.toISOString() ?? null,
      verdict: open ? row.verdict : null,
      words: open ? row.words : null,
      sent: pickFiles(files, row.sent),
      files: pickFiles(files, row.answers),
      answeredBy: (row.answered_by && names.get(row.answered_by)) || null,
    };
  });
}

function standingOfOpinion(one: CaseRow, row: OpinionRow, now: Date): OpinionView['standing'] {
  if (one.outcome === 'answered') return 'answered';
  if (one.outcome !== null) return 'withdrawn';
  return legalDate(now) > row.answer_by ? 'late' : 'open';
}
