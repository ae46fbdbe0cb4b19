import { findLicence } from '#modules/licences/index.ts';
import { findOrganisation } from '#modules/organisations/index.ts';
import type { Call } from '#platform/api/server/call.ts';
import { serve } from '#platform/api/server/serve.ts';
import { sql } from '#platform/db/server/database.ts';
import { presentFor } from '#platform/process/server/operations/readCase.ts';
import { contract, type RenewalView } from '../../contract.ts';
import { nodesOf } from '../../domain/nodesOf.ts';
import { requireReader } from '../access.ts';
import { effortOf } from '../effortOf.ts';
import { declaredRenewal, getRenewalRow, type RenewalRow } from '../renewals.ts';

const REMINDERS = sql(
  'renewal_reminders_of',
  'SELECT means, at FROM renewal_reminders WHERE case_id = $1 ORDER BY n, means',
);
const PROCESS = sql('renewal_approval_process', 'SELECT process, process_version FROM cases WHERE id = $1');

export const getRenewal = serve(contract.getRenewal, async (call, { caseId }) => {
  const row = await requireReader(call, caseId);
  const { db } = call;
  const renewal = await getRenewalRow(db, caseId);
  const { renewal: declared } = await declaredRenewal(db, renewal);
  const licence = await findLicence(db, renewal.licence_id);
  const holder = await findOrganisation(db, renewal.organisation_id);
  const reminders = await db.rows<{ means: string; at: Date }>(REMINDERS, [caseId]);
  const { changed, valid_to: validTo, owners } = renewal;
  const finished = row.outcome === 'renewed';
  const nodes = nodesOf(declared, { state: row.state, changed, finished });
  return {
    case: await presentFor(call, row),
    holder: holder?.name ?? row.applicant_name,
    licence: {
      title: licence?.title ?? row.title,
      number: renewal.licence_number,
      validTo,
    },
    questions: declared.questions,
    answer: await answerOf(call, renewal),
    reminders: reminders.map(({ means, at }) => ({ means, at: at.toISOString() })),
    callOutcome: renewal.call_outcome,
    nodes: nodes.map((node) => ({ ...node, owner: owners[node.id]?.name ?? null })),
    approvalCaseId: renewal.approval_case_id,
    delivery: declared.delivery,
    deliveredBy: renewal.delivered_by,
    effort: await effortOf(db, renewal, await processOf(call, renewal.approval_case_id)),
  };
});

async function answerOf(call: Call, row: RenewalRow): Promise<RenewalView['answer']> {
  const { renew, changed, answered_by: by, answered_through: through, answered_at: at } = row;
  if (renew === null || !by || !through || !at) return null;
  const name = through === 'phone' ? by : (await call.services.namesOf(call.db, [by])).get(by);
  return { renew, changed, by: name ?? '', through, at: at.toISOString() };
}

async function processOf({ db, services }: Call, caseId: string | null) {
  if (!caseId) return undefined;
  const found = await db.one<{ process: string; process_version: number }>(PROCESS, [caseId]);
  return services.processes.get(db, found.process, found.process_version);
}
