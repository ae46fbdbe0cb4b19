import { serve } from '#platform/api/server/serve.ts';
import { contract } from '../contract.ts';
import { listMatters as readMatters } from './matters.ts';
import { presentSummary } from './presentMatter.ts';

export const listMatters = serve(contract.listMatters, async (call, { audience }) => {
  const published = await readMatters(call.db);
  const wanted = published.filter(
    ({ body }) => body.offered && (!audience || body.audience.some((kind) => kind === audience)),
  );
  return { matters: wanted.map(presentSummary) };
});
