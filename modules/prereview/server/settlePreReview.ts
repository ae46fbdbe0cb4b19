import { PRE_REVIEW_SETTLED, SETTLE_ACTION, SETTLE_OPERATION } from '#modules/approvals/index.ts';
import { serve } from '#platform/api/server/serve.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { act } from '#platform/process/server/act.ts';
import { actContext } from '#platform/process/server/operations/actOnCase.ts';
import { getCaseRow, presentFor } from '#platform/process/server/operations/readCase.ts';
import { mayRead } from '#platform/process/server/standing.ts';
import { contract } from '../contract.ts';
import { findingsOf, findReview, lockSubject } from './reviews.ts';
import { checksFor, subjectOfCase } from './subject.ts';

/**
 * A person states that every finding was judged (APV-08.r2). The act carries all verdicts: the ledger proves who said
 * what to which finding before the case went on.
 */
export const settlePreReview = serve(contract.settlePreReview, async (call, { caseId, expectedVersion }) => {
  const row = await getCaseRow(call, caseId);
  call.require(await mayRead(call.actor, row, call.services.covers));
  await lockSubject(call.tx, caseId);
  const subject = await subjectOfCase(call.tx, caseId);
  const review = await findReview(call.tx, caseId);
  const nothingToSee = subject !== undefined && checksFor(subject) === 0;
  if (!nothingToSee && (!review || review.digest !== subject?.digest))
    throw new Problem('prereview.notDone', 409);
  const findings = review ? await findingsOf(call.tx, review.id) : [];
  const open = findings.filter(({ verdict }) => verdict === null);
  if (open.length > 0) throw new Problem('prereview.unjudged', 422, { params: { count: open.length } });
  const verdicts = findings.map(({ body, verdict, word, judged_by, suggested_by }) => ({
    check: body.check,
    material: body.material,
    code: body.code,
    suggestedBy: suggested_by,
    verdict,
    word,
    judgedBy: judged_by,
  }));
  const after = await act(actContext(call), {
    caseId,
    action: SETTLE_ACTION,
    through: SETTLE_OPERATION,
    actor: call.actor,
    expectedVersion,
    facts: { [PRE_REVIEW_SETTLED.id]: true },
    data: { verdicts },
  });
  return presentFor(call, after);
});
