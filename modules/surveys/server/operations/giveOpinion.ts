import { actorId } from '#platform/access/pure/actor.ts';
import { serve } from '#platform/api/server/serve.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { recordAction } from '#platform/ledger/server/recordAction.ts';
import { tellRoom } from '#platform/live/server/tellRoom.ts';
import { contract } from '../../contract.ts';
import { requireReader } from '../access.ts';
import { getSurveyRow } from '../surveys.ts';

const ADD = sql(
  'survey_opinion_add',
  'INSERT INTO survey_opinions (id, case_id, person_id, conclusion, words, at) VALUES ($1, $2, $3, $4, $5, $6)',
);

/** Experts give their opinion while the survey runs and until it is concluded; giving it again replaces it. */
export const giveOpinion = serve(contract.giveOpinion, async (call, { caseId, conclusion, words }) => {
  const { row, part } = await requireReader(call, caseId);
  call.require(part === 'expert');
  await getSurveyRow(call.tx, caseId);
  if (row.closed_at) throw new Problem('survey.closed', 409);
  const id = newId();
  const person = actorId(call.actor);
  await call.tx.rows(ADD, [id, caseId, person, conclusion, words, call.now]);
  await recordAction(call.tx, {
    subjectType: 'survey',
    subjectId: caseId,
    name: 'opinion',
    actorId: person,
    capacity: { kind: 'expert' },
    at: call.now,
    body: { opinionId: id, conclusion },
    data: { words },
  });
  await tellRoom(call.tx, caseId, { kind: 'changed' });
  return { id };
});
