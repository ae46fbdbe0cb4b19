import { serve } from '#platform/api/server/serve.ts';
import { sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { actContext } from '#platform/process/server/operations/actOnCase.ts';
import { presentFor } from '#platform/process/server/operations/readCase.ts';
import { standingOf } from '#platform/process/server/standing.ts';
import { startCase } from '#platform/process/server/startCase.ts';
import { contract } from '../../contract.ts';
import { CLAWBACK_PROCESS } from '../../domain/clawbackProcess.ts';
import { readAward } from '../awardAccess.ts';
import { findAward } from '../awards.ts';

const BEFORE = sql(
  'clawback_before',
  "SELECT 1 FROM cases WHERE parent_id = $1 AND process = $2 AND coalesce(outcome, '') <> 'dropped'",
);

/** What was paid and should not have been is a case of its own: the award stays as it was frozen. */
export const demandBack = serve(contract.demandBack, async (call, { caseId, reason }) => {
  const { tx, actor, services } = call;
  const award = await readAward(call, caseId);
  call.require((await standingOf(actor, award, services.covers)).inScope);
  const paid = (await findAward(tx, caseId))!;
  if (award.state !== 'paid') throw new Problem('payout.notPaid', 409);
  if (await tx.maybe(BEFORE, [caseId, CLAWBACK_PROCESS])) throw new Problem('payout.demandedAlready', 409);
  const row = await startCase(actContext(call), {
    process: CLAWBACK_PROCESS,
    action: 'demand',
    actor,
    title: award.title,
    place: award.place_id,
    agencies: { payer: paid.payer_id },
    organisation: paid.organisation_id,
    applicantName: award.applicant_name,
    parent: caseId,
    facts: { amount: paid.total },
    data: { reason },
  });
  return presentFor(call, row);
});
