import { PRE_REVIEW_SETTLED, SETTLE_ACTION } from '#modules/approvals/index.ts';
import type { Call } from '#platform/api/server/call.ts';
import { allowedActions } from '#platform/process/pure/allowedActions.ts';
import { type CaseRow, stateOf } from '#platform/process/server/caseRow.ts';
import { standingOf } from '#platform/process/server/standing.ts';
import type { ReviewView } from '../contract.ts';

const JUDGES = ['window', 'reviewer', 'decider', 'agency-head'];

/** What the caller may do with the findings of a case: its officers judge, whoever holds the stage settles. */
export async function standingOnReview(
  call: Call,
  row: CaseRow,
): Promise<Pick<ReviewView, 'settled' | 'may'>> {
  const settled = row.facts[PRE_REVIEW_SETTLED.id] === true;
  const { actor } = call;
  const standing = await standingOf(actor, row, call.services.covers);
  const process = await call.services.processes.get(call.db, row.process, row.process_version);
  const judge =
    actor.kind === 'officer' &&
    standing.inScope &&
    JUDGES.includes(actor.post.role) &&
    row.closed_at === null &&
    !settled;
  const allowed = allowedActions(process, stateOf(row), actor, standing).map(({ name }) => name);
  return { settled, may: { judge, settle: !settled && allowed.includes(SETTLE_ACTION) } };
}
