import { createHash, X509Certificate } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { findOrganisation } from '#modules/organisations/index.ts';
import { actorId } from '#platform/access/pure/actor.ts';
import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { sql } from '#platform/db/server/database.ts';
import { signPdfElsewhere } from '#platform/documents/server/signPdf.ts';
import { verifyPdfSignature } from '#platform/documents/server/verifyPdfSignature.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { readFileLimits } from '#platform/files/server/readFileLimits.ts';
import { saveFile } from '#platform/files/server/saveFile.ts';
import { recordAction } from '#platform/ledger/server/recordAction.ts';
import { contract } from '../../contract.ts';
import { isSealable } from '../seals/catalogue.ts';
import { certificatesOf, statusAt } from '../seals/certificates.ts';
import { keepSealed } from '../seals/sealedFiles.ts';
import { withAuthority } from '../seals/withAuthority.ts';

const FILE = sql(
  'seal_file_of_firm',
  'SELECT name, sha256, media_type AS "mediaType" FROM files WHERE id = $1 AND organisation_id = $2',
);

/**
 * Seals a PDF of the firm with its certificate (DAT-03). The authority keeps the key and signs; the sealed file is
 * a new one that any matter can be given. Its stated time is the real one: readers compare it with the certificate.
 */
export const sealFile = serve(contract.sealFile, async (call, { fileId, material }) => {
  const { actor, tx, now, services } = call;
  call.require(actor.kind === 'firm' && actor.delegation === 'owner');
  const firm = await findOrganisation(tx, actor.kind === 'firm' ? actor.organisation : '');
  const file = await tx.maybe<{ name: string; sha256: string; mediaType: string }>(FILE, [fileId, firm?.id]);
  if (!firm || !file) throw new Problem('notFound', 404);
  if (file.mediaType !== 'application/pdf') throw new Problem('seal.notPdf', 422);
  if (!(await isSealable(tx, material, firm.place, legalDate(now))))
    throw new Problem('seal.notInCatalogue', 422);
  const certificate = (await certificatesOf(tx, firm.id)).find((row) => statusAt(row, now) === 'valid');
  if (!certificate) throw new Problem('seal.noCertificate', 409);
  const { store } = services;
  if (!store) throw new Problem('seal.noAuthority', 409);
  const pdf = await buffer((await store.open(file.sha256)).stream);
  if (verifyPdfSignature(pdf).fault !== 'unsigned') throw new Problem('seal.alreadySealed', 409);
  const sealed = await withAuthority(services, (authority) =>
    signPdfElsewhere(
      pdf,
      {
        certificates: certificate.certificates.map((pem) => Buffer.from(new X509Certificate(pem).raw)),
        name: firm.name,
        sign: (bytes) => authority.sign({ key: newId(), serial: certificate.serial, bytes }),
      },
      { reason: material, at: new Date() },
    ),
  );
  const saved = await saveFile(tx, store, sealed, {
    uploadedBy: actorId(actor),
    organisationId: firm.id,
    name: file.name,
    now,
    limits: readFileLimits(),
  });
  const sha256 = createHash('sha256').update(sealed).digest('hex');
  const kept = {
    fileId: saved.id,
    from: fileId,
    organisation: firm.id,
    material,
    certificate: certificate.id,
  };
  await keepSealed(tx, { ...kept, sha256, by: actorId(actor), at: now });
  await recordAction(tx, {
    subjectType: 'organisation',
    subjectId: firm.id,
    name: 'sealFile',
    actorId: actorId(actor),
    capacity: { kind: 'firm', organisation: firm.id },
    at: now,
    body: { fileId: saved.id, material, sha256, serial: certificate.serial },
  });
  return { fileId: saved.id, name: saved.name, material, sha256, sealedAt: now.toISOString() };
});
