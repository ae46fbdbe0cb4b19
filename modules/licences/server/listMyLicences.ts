import { serve } from '#platform/api/server/serve.ts';
import { contract } from '../contract.ts';
import { findLicenceByCase, licencesOf } from './licence.ts';
import { presentLicence } from './presentLicence.ts';

export const listMyLicences = serve(contract.listMyLicences, async (call, { caseId }) => {
  const { actor, db, now } = call;
  call.require(actor.kind === 'firm');
  const firm = actor.kind === 'firm' ? actor.organisation : '';
  const found = caseId === undefined ? await licencesOf(db, firm) : [await findLicenceByCase(db, caseId)];
  const own = found
    .filter((row) => row !== undefined)
    .filter(({ organisationId }) => organisationId === firm);
  const { publicUrl } = call.services;
  return { licences: await Promise.all(own.map((row) => presentLicence(row, { db, now, publicUrl }))) };
});
