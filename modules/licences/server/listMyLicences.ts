import { serve } from '#platform/api/server/serve.ts';
import { contract } from '../contract.ts';
import { licencesOf } from './licence.ts';
import { presentLicence } from './presentLicence.ts';

export const listMyLicences = serve(contract.listMyLicences, async (call) => {
  const { actor, db, now } = call;
  call.require(actor.kind === 'firm');
  const rows = actor.kind === 'firm' ? await licencesOf(db, actor.organisation) : [];
  const { publicUrl } = call.services;
  return { licences: await Promise.all(rows.map((row) => presentLicence(row, { db, now, publicUrl }))) };
});
