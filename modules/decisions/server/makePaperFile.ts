import { findAgency } from '#platform/access/server/agencies.ts';
import type { Services } from '#platform/api/server/services.ts';
import type { Keys } from '#platform/crypto/server/keys.ts';
import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';
import type { Certificate } from '#platform/documents/pure/certificate.ts';
import type { CertificateDocument } from '#platform/documents/pure/certificateDocument.ts';
import { issueCertificate } from '#platform/documents/server/issueCertificate.ts';
import { notarise } from '#platform/ledger/server/evidence/notarise.ts';
import { findPaper, findPaperFile, keepPaperFile, type PaperFile, type PaperRow } from './papers.ts';

export interface PaperMaker {
  services: Pick<Services, 'translate' | 'publicUrl' | 'demo'> & { now(): Date };
  keys: Pick<Keys, 'documents' | 'attestation'>;
  /** Readers compare the time of a signature with the certificate's validity: it must not follow a demo clock. */
  realTime?: () => Date;
}

/** In the credential, the kind of document that a verifier reads. */
const PAPER_TYPE = 'administrative-paper';
const ONE_MAKER = sql('paper_one_maker', `SELECT pg_advisory_xact_lock(hashtextextended('paper:' || $1, 0))`);

/**
 * The signed PDF of a paper with the seal of its agency, and its twin for machines; made once, its digest on the ledger.
 * @returns undefined when there is no such paper
 * @throws Problem documents.missingCharacter
 */
export async function makePaperFile(tx: Tx, maker: PaperMaker, id: string): Promise<PaperFile | undefined> {
  const { services, keys, realTime = () => new Date() } = maker;
  await tx.rows(ONE_MAKER, [id]);
  const ready = await findPaperFile(tx, id);
  if (ready) return ready;
  const paper = await findPaper(tx, id);
  if (!paper) return undefined;
  const { document, page } = await describe(tx, services, paper);
  const reason = services.translate('zh-CN', 'decisions.paper.reason');
  const issued = await issueCertificate(page, document, keys, { reason, at: realTime() });
  const pdf = Buffer.from(issued.pdf);
  const madeAt = services.now();
  const { id: actionId } = await notarise(tx, {
    subjectType: 'decision-paper',
    subjectId: id,
    kind: 'decision-paper',
    evidence: { content: pdf },
    actorId: 'system:rule',
    capacity: { kind: 'system' },
    at: madeAt,
  });
  const file = { pdf, credential: issued.credential };
  await keepPaperFile(tx, id, { ...file, madeAt, actionId });
  return file;
}

export function verifyPath(id: string): string {
  return `/verify/papers/${id}`;
}

async function describe(
  db: Queryable,
  { translate, publicUrl, demo }: PaperMaker['services'],
  paper: PaperRow,
): Promise<{ document: CertificateDocument; page: Certificate }> {
  const agency = await findAgency(db, paper.agency_id);
  const zh = agency?.name.zh ?? paper.agency_id;
  const verifyAt = publicUrl + verifyPath(paper.id);
  const { number, title, issued_on: issuedOn, statement } = paper;
  const document: CertificateDocument = {
    schema: 'onewindow/certificate/1',
    id: paper.id,
    number,
    type: PAPER_TYPE,
    title,
    holder: { name: paper.holder_name, ...(paper.holder_uscc && { uscc: paper.holder_uscc }) },
    fields: paper.fields.map(({ key, label, value }) => ({ key, label, value: { zh: value, en: value } })),
    issuer: { name: { zh, en: agency?.name.en ?? zh }, ...(agency?.uscc && { uscc: agency.uscc }) },
    issuedOn,
    validFrom: issuedOn,
    version: 1,
    verifyAt,
    demo,
  };
  const page: Certificate = {
    title: title.zh,
    number,
    fields: paper.fields.map(({ label, value }) => ({ label: label.zh, value })),
    statement,
    kind: 'paper',
    issuer: zh,
    issuedOn,
    seal: { ring: zh, centre: translate('zh-CN', 'decisions.paper.seal') },
    qr: verifyAt,
    language: 'zh-CN',
  };
  return { document, page };
}
