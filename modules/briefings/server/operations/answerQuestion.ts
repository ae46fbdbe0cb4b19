import { serve } from '#platform/api/server/serve.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { contract } from '../../contract.ts';
import { answeredWhen } from '../../domain/questions.ts';
import { indexAnswer } from '../indexAnswer.ts';
import { officerOf, recordOffice } from '../officeOf.ts';
import { linksInForce, requireInForce } from '../policyLinks.ts';
import { presentCard, presentQuestion } from '../presentStream.ts';
import { keepAnswer, lockQuestion, openQuestions } from '../questions.ts';
import { getStreamRow } from '../streams.ts';

/**
 * Every answer rests on policies in force and joins the knowledge base, whether it was given in the stream or after it.
 * @throws Problem briefing.noQuestion, briefing.answered, briefing.noSuchPolicy
 */
export const answerQuestion = serve(contract.answerQuestion, async (call, { id, answer, policies }) => {
  const { tx, now } = call;
  const { person, post } = officerOf(call);
  const question = await lockQuestion(tx, id);
  if (!question) throw new Problem('briefing.noQuestion', 404);
  const stream = await getStreamRow(tx, question.stream_id);
  call.require(await call.services.covers(post.place, stream.place_id));
  if (question.answer !== null) throw new Problem('briefing.answered', 409);
  const inForce = await linksInForce(tx, now);
  requireInForce(policies, inForce);
  const when = answeredWhen(stream, now);
  const kept = await keepAnswer(tx, id, { answer, when, at: now, by: person.id, policies });
  await indexAnswer(
    tx,
    {
      id,
      title: question.words,
      words: answer,
      url: `/briefings/${stream.id}#q-${id}`,
      place: stream.place_id,
    },
    now,
  );
  await recordOffice(call, {
    subjectType: 'briefing-stream',
    subjectId: stream.id,
    name: 'answer',
    body: { question: id, when, policies },
    data: { answer },
  });
  return presentQuestion(tx, kept, inForce);
});

/** What waits for an answer in the officer's place, and the policies that an answer may rest on. */
export const listQuestions = serve(contract.listQuestions, async (call) => {
  const { db, now } = call;
  const { post } = officerOf(call);
  const inForce = await linksInForce(db, now);
  const rows = await openQuestions(db, post.place);
  const questions = await Promise.all(
    rows.map(async (row) => {
      const stream = await getStreamRow(db, row.stream_id);
      const offered = stream.policies.flatMap((policy) => inForce.get(policy) ?? []);
      return { ...(await presentQuestion(db, row, inForce)), stream: presentCard(stream, now), offered };
    }),
  );
  return { questions, policies: [...inForce.values()] };
});
