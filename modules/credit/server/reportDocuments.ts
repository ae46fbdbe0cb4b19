import { findOrganisation } from '#modules/organisations/index.ts';
import { findCompetentAgency } from '#platform/access/server/agencies.ts';
import type { Services } from '#platform/api/server/services.ts';
import type { Keys } from '#platform/crypto/server/keys.ts';
import { sql, type Tx } from '#platform/db/server/database.ts';
import type { Certificate } from '#platform/documents/pure/certificate.ts';
import type { CertificateDocument } from '#platform/documents/pure/certificateDocument.ts';
import { issueCertificate } from '#platform/documents/server/issueCertificate.ts';
import { inLanguage, type Language, type Text } from '#platform/i18n/pure/text.ts';
import { notarise } from '#platform/ledger/server/evidence/notarise.ts';
import { complianceUrl } from '../domain/complianceCode.ts';
import type { ReportRecord } from '../domain/report.ts';
import type { ReportRow } from './reports.ts';

export interface ReportMaker {
  services: Pick<Services, 'now' | 'translate' | 'publicUrl' | 'demo'>;
  keys: Pick<Keys, 'documents' | 'attestation'>;
  /** Readers compare the time of a signature with the certificate's validity: it must not follow a demo clock. */
  realTime?: () => Date;
}

export interface ReportDocument {
  pdf: Buffer;
  credential: string;
}

const ONE_MAKER = sql(
  'credit_report_one_maker',
  `SELECT pg_advisory_xact_lock(hashtextextended('credit-report:' || $1 || ':' || $2, 0))`,
);
const FIND = sql(
  'credit_report_document_find',
  'SELECT pdf, credential FROM credit_report_documents WHERE report_id = $1 AND language = $2',
);
const KEEP = sql(
  'credit_report_document_keep',
  `INSERT INTO credit_report_documents (report_id, language, pdf, credential, made_at, action_id)
   VALUES ($1, $2, $3, $4, $5, $6)`,
);
/** Whoever answers for reports of a place: the office of its firms' register. */
const ISSUER = 'market-supervision';

/** The signed papers of a report, made when they are first asked for and never again. */
export async function reportDocument(
  tx: Tx,
  maker: ReportMaker,
  report: ReportRow,
  language: Language,
): Promise<ReportDocument> {
  await tx.rows(ONE_MAKER, [report.id, language]);
  const ready = await tx.maybe<ReportDocument>(FIND, [report.id, language]);
  if (ready) return ready;
  const { services, keys, realTime = () => new Date() } = maker;
  const document = await describe(tx, maker, report);
  const reason = services.translate(language, 'credit.document.reason');
  const page = setPage(maker, report, document, language);
  const issued = await issueCertificate(page, document, keys, { reason, at: realTime() });
  const pdf = Buffer.from(issued.pdf);
  const now = services.now();
  const { id: actionId } = await notarise(tx, {
    subjectType: 'credit-report',
    subjectId: report.id,
    kind: 'qualification-proof',
    evidence: { content: pdf },
    actorId: 'system:rule',
    capacity: { kind: 'system' },
    at: now,
  });
  await tx.rows(KEEP, [report.id, language, pdf, issued.credential, now, actionId]);
  return { pdf, credential: issued.credential };
}

async function describe(tx: Tx, { services }: ReportMaker, report: ReportRow): Promise<CertificateDocument> {
  const { body } = report;
  const firm = await findOrganisation(tx, report.organisation_id);
  const agency = firm?.place ? await findCompetentAgency(tx, firm.place, ISSUER) : undefined;
  const both = (key: string, params: Record<string, string | number> = {}): Text => ({
    zh: services.translate('zh-CN', `credit.document.${key}`, params),
    en: services.translate('en', `credit.document.${key}`, params),
  });
  const finding = (records: readonly ReportRecord[]): Text =>
    records.length === 0
      ? both('clean')
      : {
          zh: `${both('found', { count: records.length }).zh}${records.map(({ title, identifiedOn }) => `${title.zh}（${identifiedOn}）`).join('；')}`,
          en: `${both('found', { count: records.length }).en}${records.map(({ title, identifiedOn }) => `${title.en} (${identifiedOn})`).join('; ')}`,
        };
  const open = body.statedTotal - body.fields.length;
  const name = { zh: body.firm.name, en: body.firm.name };
  return {
    schema: 'onewindow/certificate/1',
    id: report.id,
    number: report.number,
    title: both('title'),
    holder: body.firm,
    fields: [
      { key: 'firm', label: both('firm'), value: name },
      { key: 'uscc', label: both('uscc'), value: { zh: body.firm.uscc, en: body.firm.uscc } },
      ...body.fields.map(({ field, title, records }) => ({
        key: field,
        label: title,
        value: finding(records),
        code: records.length === 0 ? 'clean' : 'records',
      })),
      ...(open > 0 ? [{ key: 'open', label: both('open', { count: open }), value: both('openMeans') }] : []),
      { key: 'elsewhere', label: both('elsewhere'), value: finding(body.elsewhere) },
    ],
    issuer: agency
      ? { name: { zh: agency.name.zh, en: agency.name.en ?? agency.name.zh }, uscc: agency.uscc ?? undefined }
      : { name: both('issuer') },
    issuedOn: report.made_on,
    validFrom: report.made_on,
    version: 1,
    verifyAt: complianceUrl(services.publicUrl, report.code),
    demo: services.demo,
  };
}

function setPage(
  { services }: ReportMaker,
  report: ReportRow,
  document: CertificateDocument,
  language: Language,
): Certificate {
  const pick = (text: Text) => inLanguage(text, language);
  const { statedTotal } = report.body;
  return {
    title: pick(document.title),
    subtitle: services.translate(language, 'credit.document.subtitle', { count: statedTotal }),
    number: report.number,
    fields: document.fields.map(({ label, value }) => ({ label: pick(label), value: pick(value) })),
    statement: services.translate(language, 'credit.document.statement'),
    issuer: pick(document.issuer.name),
    issuedOn: report.made_on,
    seal: {
      ring: document.issuer.name.zh,
      centre: services.translate('zh-CN', 'credit.document.seal'),
    },
    qr: document.verifyAt,
    language,
  };
}
