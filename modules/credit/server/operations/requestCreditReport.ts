import { actorId } from '#platform/access/pure/actor.ts';
import { capacityRecord } from '#platform/access/pure/capacityRecord.ts';
import { serve } from '#platform/api/server/serve.ts';
import { recordAction } from '#platform/ledger/server/recordAction.ts';
import { contract } from '../../contract.ts';
import { presentReport } from '../present.ts';
import { makeReport } from '../reports.ts';

/** One request, one report over every field (CRD-05.r1). */
export const requestCreditReport = serve(contract.requestCreditReport, async (call) => {
  const { actor, tx, services, now } = call;
  call.require(actor.kind === 'firm');
  if (actor.kind !== 'firm') throw new Error('only a firm has a report');
  const report = await makeReport(tx, services, {
    organisation: actor.organisation,
    by: actor.person.id,
  });
  await recordAction(tx, {
    subjectType: 'credit-report',
    subjectId: report.id,
    name: 'make',
    actorId: actorId(actor),
    capacity: capacityRecord(actor),
    at: now,
    body: { number: report.number, organisation: actor.organisation },
  });
  return presentReport(report, services.publicUrl);
});
