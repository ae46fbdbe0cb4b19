import { findOrganisation } from '#modules/organisations/index.ts';
import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { contract } from '../../contract.ts';
import { sealableMaterials } from '../seals/catalogue.ts';
import { certificatesOf, presentCertificate } from '../seals/certificates.ts';
import { sealedBy } from '../seals/sealedFiles.ts';

export const listSealCertificates = serve(contract.listSealCertificates, async (call) => {
  const { actor, db, now } = call;
  call.require(actor.kind === 'firm');
  const firm = actor.kind === 'firm' ? await findOrganisation(db, actor.organisation) : undefined;
  if (!firm || actor.kind !== 'firm') return { certificates: [], sealed: [], materials: [], isOwner: false };
  const sealed = await sealedBy(db, firm.id);
  return {
    certificates: (await certificatesOf(db, firm.id)).map((row) => presentCertificate(row, now)),
    sealed: sealed.map((row) => ({ ...row, sealedAt: row.sealedAt.toISOString() })),
    materials: await sealableMaterials(db, firm.place, legalDate(now)),
    isOwner: actor.delegation === 'owner',
  };
});
