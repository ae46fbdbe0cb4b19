import { serve } from '#platform/api/server/serve.ts';
import { contract } from '../contract.ts';
import { countByColour, countByPlace } from '../domain/countChecks.ts';
import { findDueChecks } from './findDueChecks.ts';

export const listDuePostChecks = serve(contract.listDuePostChecks, async (call, filter) => {
  const { all, shown } = await findDueChecks(call, filter);
  return {
    checks: shown.slice(0, filter.limit),
    total: shown.length,
    counts: countByColour(all),
    places: countByPlace(all),
    unacknowledged: all.filter((check) => !check.acknowledged).length,
  };
});
