import { serve } from '#platform/api/server/serve.ts';
import { contract } from '../contract.ts';
import { statisticsOf } from '../domain/measures.ts';
import { listMatters } from './matters.ts';
import { statedCoverage } from './statedCoverage.ts';

export const getStatistics = serve(contract.getStatistics, async (call) => {
  // A baseline stands beside the reform that replaced it; counting both would count one service twice.
  const published = await listMatters(call.db);
  const matters = published.filter(({ baseline }) => !baseline).map(({ body }) => body);
  return { ...statisticsOf(matters), stated: await statedCoverage(call, matters) };
});
