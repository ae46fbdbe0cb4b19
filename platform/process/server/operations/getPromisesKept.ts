import { serve } from '#platform/api/server/serve.ts';
import { shiftMonths } from '#platform/calendar/pure/addMonths.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { contract } from '../../contract.ts';
import { BROKEN_PROMISE, PROMISE } from '../brokenPromise.ts';
import { queueScope } from '../queueScope.ts';

const MONTHS = 12;

/** Counted from what happened: a promise is broken when its clock ran out while it counted. */
export const getPromisesKept = serve(contract.getPromisesKept, async (call) => {
  const { actor, now } = call;
  call.require(actor.kind === 'officer');
  const since = shiftMonths(legalDate(now), -MONTHS);
  if (actor.kind !== 'officer') return { since, closed: 0, broken: 0 };
  const { from, where, values, value } = queueScope(actor.post, 'all');
  const counted = await call.db.one<{ closed: number; broken: number }>(
    `SELECT count(*) AS closed, count(*) FILTER (WHERE ${BROKEN_PROMISE}) AS broken FROM ${from}
     WHERE ${where.join(' AND ')} AND c.clocks ? '${PROMISE}' AND c.closed_at >= ${value(since)}::date`,
    values,
  );
  return { since, ...counted };
});
