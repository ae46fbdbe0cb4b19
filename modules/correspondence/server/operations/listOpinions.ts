import type { Call } from '#platform/api/server/call.ts';
import { serve } from '#platform/api/server/serve.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';
import { contract, type StopResult } from '../../contract.ts';
import { isAmongAgencies } from '../../domain/opinionProcess.ts';
import { filesById, pickFiles } from '../filesOfCase.ts';
import { holdsCase } from '../holdsCase.ts';
import { lookAtTalk } from '../lookAtTalk.ts';
import { opinionsOf } from '../opinions.ts';
import { presentOpinions } from '../presentOpinions.ts';
import { stopResultsOf } from '../stopResults.ts';

export const listOpinions = serve(contract.listOpinions, async (call, { caseId }) => {
  const row = await lookAtTalk(call, caseId);
  const officer = call.actor.kind === 'officer';
  const open = officer || row.closed_at !== null;
  return {
    opinions: await presentOpinions(call, await opinionsOf(call.db, caseId), open),
    results: await resultsOf(call, row),
    mayAsk:
      call.actor.kind === 'officer' &&
      !isAmongAgencies(row.process) &&
      (await holdsCase(call.db, call.actor, caseId)),
  };
});

async function resultsOf(call: Call, row: CaseRow): Promise<StopResult[]> {
  const rows = await stopResultsOf(call.db, row.id);
  const process = await call.services.processes.get(call.db, row.process, row.process_version);
  const names = await call.services.namesOf(
    call.db,
    rows.map(({ by }) => by),
  );
  const files = await filesById(
    call.db,
    rows.flatMap((one) => one.files),
  );
  return rows.map(({ action_id, state, words, at, by, files: ids }) => ({
    actionId: action_id,
    title: process.states[state]?.title ?? { zh: state, en: state },
    words,
    at: at.toISOString(),
    by: names.get(by) ?? null,
    files: pickFiles(files, ids),
  }));
}
