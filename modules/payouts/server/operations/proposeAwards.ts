import { getPolicyInForce } from '#modules/policies/index.ts';
import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { actContext } from '#platform/process/server/operations/actOnCase.ts';
import { contract } from '../../contract.ts';
import { ownAgency } from '../ownAgency.ts';
import { planAwards } from '../plan/planAwards.ts';
import { proposeAward } from '../proposeAward.ts';
import { lockSpending } from '../reserve.ts';

/** Exactly what was shown before, all of it or nothing: a plan that has changed since is shown anew. */
export const proposeAwards = serve(contract.proposeAwards, async (call, { policy: id, digest }) => {
  const { agency } = ownAgency(call);
  const { tx, now, actor } = call;
  const day = legalDate(now);
  const policy = await getPolicyInForce(tx, id, day);
  // Two people who propose at once would each think that the money is still there.
  await lockSpending(tx, policy);
  const plan = await planAwards(tx, policy, { agency, day });
  if (plan.digest !== digest) throw new Problem('payout.planChanged', 409);
  const firms = [];
  for (const firm of plan.firms) {
    if (firm.outcome !== 'propose') {
      firms.push(firm);
      continue;
    }
    const award = await proposeAward(actContext(call), policy, { organisation: firm.id, actor });
    firms.push({ ...firm, outcome: 'proposed' as const, caseId: award.id });
  }
  return { ...plan, firms };
});
