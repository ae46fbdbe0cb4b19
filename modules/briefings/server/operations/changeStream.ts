import { serve } from '#platform/api/server/serve.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { contract } from '../../contract.ts';
import { faultsOfPlan } from '../../domain/stream.ts';
import { recordOffice } from '../officeOf.ts';
import { linksInForce, requireInForce } from '../policyLinks.ts';
import { presentStream } from '../presentStream.ts';
import { isComing, isPlanner, ownStream } from '../streamAccess.ts';
import { changeRow, getStreamRow } from '../streams.ts';
import { tellSignedUp } from '../tellSignedUp.ts';

/**
 * A plan is changed until it begins. Another time is told to whoever signed up, and stands on the page.
 * @throws Problem briefing.over, briefing.notYours, briefing.faults, briefing.noSuchPolicy for one that it did not have
 */
export const changeStream = serve(contract.changeStream, async (call, { id, ...plan }) => {
  const { tx, now } = call;
  const row = await ownStream(call, id);
  if (!isPlanner(call, row)) throw new Problem('briefing.notYours', 403);
  if (!isComing(row, now)) throw new Problem('briefing.over', 409);
  const fields = faultsOfPlan(plan, now);
  if (fields.length > 0) throw new Problem('briefing.faults', 422, { fields });
  const added = plan.policies.filter((policy) => !row.policies.includes(policy));
  requireInForce(added, await linksInForce(tx, now));
  const [starts, ends] = [new Date(plan.startsAt), new Date(plan.endsAt)];
  const begins = starts.getTime() !== row.starts_at.getTime();
  const moved = begins || ends.getTime() !== row.ends_at.getTime();
  await changeRow(tx, {
    ...row,
    theme: plan.theme,
    story: plan.story ?? null,
    starts_at: starts,
    ends_at: ends,
    speakers: plan.speakers,
    policies: plan.policies,
    watch_url: plan.watchUrl ?? null,
    moved_from: moved ? row.starts_at : row.moved_from,
  });
  await recordOffice(call, {
    subjectType: 'briefing-stream',
    subjectId: id,
    name: 'change',
    body: { startsAt: plan.startsAt, endsAt: plan.endsAt, policies: plan.policies },
    data: { theme: plan.theme, speakers: plan.speakers },
  });
  const changed = await getStreamRow(tx, id);
  if (moved) await tellSignedUp(call, changed, 'moved');
  return presentStream(call, changed);
});
