import { findOrganisation } from '#modules/organisations/index.ts';
import { agencyNames } from '#platform/access/server/agencies.ts';
import { serve } from '#platform/api/server/serve.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { lookAtCase } from '#platform/process/server/lookAtCase.ts';
import { getCaseRow } from '#platform/process/server/operations/readCase.ts';
import { contract, type DisputeView } from '../../contract.ts';
import { getAttribute } from '../attributes.ts';
import { findDispute } from '../disputes.ts';
import { namedSource, presentAttribute } from '../present.ts';

export const getDispute = serve(contract.getDispute, async (call, { caseId }): Promise<DisputeView> => {
  const { db } = call;
  const row = await getCaseRow(call, caseId);
  await lookAtCase(call, row);
  const dispute = await findDispute(db, caseId);
  if (!dispute) throw new Problem('case.unknown', 404);
  const firm = await findOrganisation(db, dispute.organisation_id);
  const agency = row.agencies['source'] ?? '';
  const attribute = getAttribute(dispute.attribute);
  return {
    firm: firm?.name ?? row.applicant_name,
    attribute: presentAttribute(attribute),
    source: namedSource(dispute.source),
    agency: (await agencyNames(db, [agency])).get(agency) ?? null,
    disputed: dispute.disputed as DisputeView['disputed'],
    asOf: dispute.as_of,
    claimed: dispute.claimed as DisputeView['claimed'],
    whileDisputed: attribute.disputed,
    settled: dispute.settled,
    settledAs: dispute.settled_as as DisputeView['settledAs'],
  };
});
