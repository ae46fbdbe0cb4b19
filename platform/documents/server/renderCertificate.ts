import { AFRelationship } from 'pdf-lib';
import type { Certificate } from '../pure/certificate.ts';
import { certificateText } from './certificateTexts.ts';
import { layoutCertificate } from './layoutCertificate.ts';
import { paintPdf } from './paintPdf.ts';

export const CREDENTIAL_FILE = 'certificate.jws';

/**
 * A certificate as PDF, A4. The same input gives the same bytes, so a copy can be made again and compared.
 * @param credential the signed machine-readable form (JWS), attached to the PDF
 * @throws Problem documents.missingCharacter when the font lacks a character, documents.qrTooLong
 */
export async function renderCertificate(certificate: Certificate, credential?: string): Promise<Uint8Array> {
  const document = await paintPdf(layoutCertificate(certificate));
  const day = new Date(`${certificate.issuedOn}T00:00:00+08:00`);
  document.setTitle(`${certificate.title} ${certificate.number}`, { showInWindowTitleBar: true });
  document.setAuthor(certificate.issuer);
  document.setLanguage(certificate.language);
  document.setProducer('OneWindow');
  document.setCreationDate(day);
  document.setModificationDate(day);
  if (credential !== undefined) {
    await document.attach(new TextEncoder().encode(credential), CREDENTIAL_FILE, {
      mimeType: 'application/jose',
      description: certificateText(certificate.language, 'credential'),
      creationDate: day,
      modificationDate: day,
      afRelationship: AFRelationship.Alternative,
    });
  }
  // Without object streams: a signature needs its dictionary in plain sight.
  return document.save({ useObjectStreams: false });
}
