import type { Word } from '#connectors/offices/filing.ts';
import { OFFICE_DONE } from '#modules/catalogue/contract.ts';
import type { Tx } from '#platform/db/server/database.ts';
import { act } from '#platform/process/server/act.ts';
import { noStanding } from '#platform/process/server/noStanding.ts';
import type { ProcessBook } from '#platform/process/server/processBook.ts';
import { endRequest, type OfficeRequest } from './officeRequests.ts';
import { readCase } from './stageOfCase.ts';

/**
 * An office has spoken: its word is kept, and the rules of the stage are asked again. Once only, and not when a person
 * was quicker.
 */
export async function heedOffice(
  { tx, book, now }: { tx: Tx; book: ProcessBook; now: Date },
  request: Pick<OfficeRequest, 'id' | 'case_id' | 'stage' | 'system'>,
  word: Exclude<Word, { result: 'later' }>,
): Promise<void> {
  if (!(await endRequest(tx, request.id, word, now))) return;
  const row = await readCase(tx, request.case_id);
  if (!row || row.state !== request.stage || row.closed_at !== null) return;
  await act(
    { tx, book, now, standing: noStanding },
    {
      caseId: row.id,
      action: 'noteWord',
      actor: { kind: 'system', by: 'rule' },
      facts: { [OFFICE_DONE.id]: word.result === 'done' },
      data:
        word.result === 'done'
          ? { office: request.system, receipt: word.receipt }
          : { office: request.system, reason: word.reason },
    },
  );
}
