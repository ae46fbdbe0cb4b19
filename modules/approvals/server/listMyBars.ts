import { listMatters } from '#modules/catalogue/index.ts';
import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { contract } from '../contract.ts';
import { barsOf } from './bars.ts';
import { asFirm } from './draftAccess.ts';

export const listMyBars = serve(contract.listMyBars, async (call) => {
  const { organisation } = asFirm(call, 'fill');
  const today = legalDate(call.now);
  const bars = await barsOf(call.db, organisation);
  const matters = bars.length > 0 ? await listMatters(call.db) : [];
  return {
    bars: bars.map(({ id, matter_group, from_date, until_date, lifted_at, source, case_id }) => ({
      id,
      matters: matters.filter(({ body }) => body.group === matter_group).map(({ body }) => body.title),
      from: from_date,
      until: until_date,
      inForce: lifted_at === null && from_date <= today && today <= until_date,
      citation: call.services.law.cite(source) ?? null,
      caseId: case_id,
    })),
  };
});
