import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { contract } from '../contract.ts';
import { listMatters as readMatters } from './matters.ts';
import { presentSummary } from './presentMatter.ts';
import { themesOf } from './themes.ts';

export const listMatters = serve(contract.listMatters, async (call, { audience }) => {
  const published = await readMatters(call.db);
  const wanted = published.filter(
    ({ body }) => body.offered && (!audience || body.audience.some((kind) => kind === audience)),
  );
  const named = new Set(wanted.flatMap(({ body }) => body.theme ?? []));
  return {
    matters: wanted.map(presentSummary),
    themes: await themesOf(call.db, named, legalDate(call.now)),
  };
});
