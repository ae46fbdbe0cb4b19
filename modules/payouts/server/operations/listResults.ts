import { serve } from '#platform/api/server/serve.ts';
import { contract } from '../../contract.ts';
import { paidAwards, resultChoices } from '../results.ts';

const PAGE = 20;

export const listResults = serve(contract.listResults, async ({ db }, { page, ...filter }) => {
  const found = await paidAwards(db, filter, { limit: PAGE, offset: (page - 1) * PAGE });
  return { ...found, pages: Math.ceil(found.count / PAGE), ...(await resultChoices(db)) };
});
