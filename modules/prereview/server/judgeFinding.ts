import { serve } from '#platform/api/server/serve.ts';
import { sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { getCaseRow } from '#platform/process/server/operations/readCase.ts';
import { contract } from '../contract.ts';
import { presentReview } from './presentReview.ts';
import { standingOnReview } from './standing.ts';
import { subjectOfCase } from './subject.ts';

// The case is held while a finding is judged, so that nobody settles meanwhile.
const CASE_OF = sql(
  'prereview_case_of_finding',
  `SELECT r.case_id FROM pre_review_findings f JOIN pre_reviews r ON r.id = f.review_id
   JOIN cases c ON c.id = r.case_id WHERE f.id = $1 FOR UPDATE OF c`,
);
const JUDGE = sql(
  'prereview_judge',
  'UPDATE pre_review_findings SET verdict = $2, word = $3, judged_by = $4, judged_at = $5 WHERE id = $1',
);

/** One finding, judged by a person. The ledger gets all of them together when they are settled. */
export const judgeFinding = serve(contract.judgeFinding, async (call, { findingId, verdict, word }) => {
  const found = await call.tx.maybe<{ case_id: string }>(CASE_OF, [findingId]);
  if (!found) throw new Problem('prereview.unknown', 404);
  const row = await getCaseRow(call, found.case_id);
  const standing = await standingOnReview(call, row);
  const { actor } = call;
  if (standing.settled && actor.kind === 'officer' && row.agency_ids.includes(actor.post.agency)) {
    call.require(true);
    throw new Problem('prereview.settled', 409);
  }
  call.require(standing.may.judge);
  const person = actor.kind === 'officer' ? actor.person.id : null;
  await call.tx.rows(JUDGE, [findingId, verdict, word, person, call.now]);
  return presentReview(call, await subjectOfCase(call.db, row.id), standing);
});
