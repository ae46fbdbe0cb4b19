import { actorId } from '#platform/access/pure/actor.ts';
import { serve } from '#platform/api/server/serve.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { act } from '#platform/process/server/act.ts';
import { actContext } from '#platform/process/server/operations/actOnCase.ts';
import { getCaseRow, presentFor } from '#platform/process/server/operations/readCase.ts';
import { standingOf } from '#platform/process/server/standing.ts';
import { contract } from '../../contract.ts';
import { ANSWER } from '../../domain/opinionProcess.ts';
import { needsWords } from '../../domain/verdict.ts';
import { ownFileIds, useFiles } from '../filesOfCase.ts';
import { getOpinionRow, keepAnswer } from '../opinions.ts';

/** The answer of the agency that was asked. Late is possible: the asking case may still wait for it. */
export const answerOpinion = serve(contract.answerOpinion, async (call, input) => {
  const { caseId, expectedVersion, verdict, words } = input;
  const row = await getCaseRow(call, caseId);
  call.require((await standingOf(call.actor, row, call.services.covers)).inScope);
  await getOpinionRow(call.tx, caseId);
  if (needsWords(verdict) && words === '') {
    throw new Problem('form.invalid', 422, { fields: [{ path: 'words', code: 'form.required' }] });
  }
  const files = await ownFileIds(call.tx, call.actor, input.files);
  const after = await act(actContext(call), {
    caseId,
    action: 'answer',
    through: ANSWER,
    actor: call.actor,
    expectedVersion,
    data: { verdict, words, files },
  });
  await keepAnswer(call.tx, caseId, { verdict, words, by: actorId(call.actor), at: call.now, files });
  await useFiles(call.tx, 'opinion', caseId, files);
  return presentFor(call, after);
});
