import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { withdrawEntry } from '#platform/registers/server/withdrawEntry.ts';
import { contract } from '../contract.ts';
import { keptBy } from './keptBy.ts';
import { findPermitList } from './permitList.ts';
import { isListed } from './requireListed.ts';

export const takePermitOff = serve(contract.takePermitOff, async (call, { matter, reason }) => {
  const published = await keptBy(call, matter);
  const { actor, now, tx } = call;
  const list = await findPermitList(tx, published.place_id);
  if (!list || !(await isListed(tx, published, now))) throw new Problem('permit.notListed', 409);
  await withdrawEntry(tx, actor, { register: list.id, key: matter, from: legalDate(now), reason, now });
  return { matter, listed: false };
});
