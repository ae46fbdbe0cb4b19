import { serve } from '#platform/api/server/serve.ts';
import { search } from '#platform/search/server/search.ts';
import { contract } from '../contract.ts';

export const searchCatalogue = serve(contract.search, async (call, { query, limit }) => {
  const hits = await search(call.db, { query, language: call.language, limit });
  return { hits: hits.map(({ score: _score, place: _place, ...hit }) => hit) };
});
