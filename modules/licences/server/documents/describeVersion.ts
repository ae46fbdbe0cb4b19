import { findAgency } from '#platform/access/server/agencies.ts';
import type { Services } from '#platform/api/server/services.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import type { Certificate } from '#platform/documents/pure/certificate.ts';
import type { CertificateDocument } from '#platform/documents/pure/certificateDocument.ts';
import { certificateDate } from '#platform/documents/server/certificateTexts.ts';
import { inLanguage, type Language, type Text } from '#platform/i18n/pure/text.ts';
import { findLicence } from '../licence.ts';
import { issuerName, verifyUrl } from '../presentLicence.ts';
import { findVersion } from '../version.ts';

/** One version of a licence, ready to be set on a page in either language, and to be signed for machines. */
export interface DescribedVersion {
  document: CertificateDocument;
  page(language: Language): Certificate;
}

export type Describing = Pick<Services, 'translate' | 'publicUrl' | 'demo'>;

/** Undefined when there is no such version. */
export async function describeVersion(
  db: Queryable,
  services: Describing,
  licenceId: string,
  version: number,
): Promise<DescribedVersion | undefined> {
  const licence = await findLicence(db, licenceId);
  const found = await findVersion(db, licenceId, version);
  if (!licence || !found) return undefined;
  const { holderName, fields, issuedOn, validFrom, validTo } = found.body;
  const issuer = await issuerName(db, licence.agency);
  const uscc = (await findAgency(db, licence.agency))?.uscc;
  const verifyAt = verifyUrl(services.publicUrl, found.number);
  const document: CertificateDocument = {
    schema: 'onewindow/certificate/1',
    id: licence.id,
    number: found.number,
    type: found.number.split('.')[0],
    title: licence.title,
    holder: { name: holderName, ...(licence.holderUscc && { uscc: licence.holderUscc }) },
    fields: fields.map(({ id, label, value, code }) => ({ key: id, label, value, ...(code && { code }) })),
    issuer: { name: issuer, ...(uscc && { uscc }) },
    issuedOn,
    validFrom,
    ...(validTo !== null && { validUntil: validTo }),
    version,
    verifyAt,
    demo: services.demo,
  };
  return { document, page: (language) => setPage(document, services, language) };
}

function setPage(document: CertificateDocument, { translate }: Describing, language: Language): Certificate {
  const say = (key: string, params?: Record<string, string>) =>
    translate(language, `licences.document.${key}`, params);
  const pick = (text: Text) => inLanguage(text, language);
  const from = certificateDate(language, document.validFrom);
  const validity = document.validUntil
    ? say('fromTo', { from, to: certificateDate(language, document.validUntil) })
    : say('withoutEnd', { from });
  return {
    title: pick(document.title),
    subtitle: say('subtitle'),
    number: document.number,
    fields: [
      ...document.fields.map(({ label, value }) => ({ label: pick(label), value: pick(value) })),
      { label: say('validity'), value: validity },
    ],
    statement: say('statement'),
    issuer: pick(document.issuer.name),
    issuedOn: document.issuedOn,
    // An office has one seal, whatever the language of the page.
    seal: { ring: document.issuer.name.zh, centre: translate('zh-CN', 'licences.document.seal') },
    qr: document.verifyAt,
    language,
  };
}
