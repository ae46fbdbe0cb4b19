import { serve } from '#platform/api/server/serve.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { contract } from '../../contract.ts';
import { phaseAt } from '../../domain/questions.ts';
import { addQuestion } from '../questions.ts';
import { getStreamRow } from '../streams.ts';

/** Anybody asks, before or while it runs (POL-08.r2); nothing is kept of who. @throws Problem briefing.closed */
export const askStream = serve(contract.askStream, async ({ tx, now }, { id, words }) => {
  const phase = phaseAt(await getStreamRow(tx, id), now);
  if (!phase) throw new Problem('briefing.closed', 409);
  const question = newId();
  await addQuestion(tx, { id: question, stream_id: id, phase, words, asked_at: now });
  return { id: question, phase };
});
