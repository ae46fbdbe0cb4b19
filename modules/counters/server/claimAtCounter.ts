import { claimPolicies } from '#modules/payouts/index.ts';
import { getPolicyInForce } from '#modules/policies/index.ts';
import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { allUploadedBy } from '#platform/files/server/allUploadedBy.ts';
import { actContext } from '#platform/process/server/operations/actOnCase.ts';
import { contract } from '../contract.ts';
import { applicantAt } from './applicantAt.ts';
import { takeIn } from './takeIn.ts';

/**
 * The policy window takes a claim in for the firm that is there: the firm claims by its own right, the clerk vouches
 * that they were there and agreed. From then on it is the case that it would have been online (POL-07).
 */
export const claimAtCounter = serve(contract.claimAtCounter, async (call, input) => {
  const { actor: officer, now, tx, services } = call;
  call.require(officer.kind === 'officer');
  if (officer.kind !== 'officer') throw new Error('unreachable');
  const { actor } = await applicantAt(call, input);
  if (actor.kind !== 'firm') throw new Problem('counter.notTheirs', 422);
  call.require(await allUploadedBy(tx, officer.person.id, input.materials));
  const policies = [];
  for (const id of [...new Set(input.policies)].sort()) {
    policies.push(await getPolicyInForce(tx, id, legalDate(now)));
  }
  const own = {
    ...actContext(call),
    standing: async () => ({ own: true, inScope: false, maySubmit: true }),
  };
  const { organisation } = actor;
  const row = await claimPolicies(own, policies, {
    organisation,
    actor,
    materials: input.materials,
    filesOf: officer,
  });
  if (!(await services.covers(officer.post.place, row.place_id, tx)))
    throw new Problem('counter.notHere', 409);
  return takeIn(call, row, {
    name: 'claimAtCounter',
    officer,
    present: actor.person.id,
    identityCheck: input.identityCheck,
  });
});
