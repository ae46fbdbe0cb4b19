import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';
import type { SealCertificateView } from '../../contract.ts';

export interface CertificateRow {
  id: string;
  organisation_id: string;
  serial: string;
  /** PEM, the firm's own first. */
  certificates: string[];
  fingerprint: string;
  valid_to: Date;
  issued_at: Date;
  revoked_at: Date | null;
  holder: string;
}

const COLUMNS = 's.*, o.name AS holder';
const FROM = 'FROM seal_certificates s JOIN organisations o ON o.id = s.organisation_id';
const OF_FIRM = sql(
  'seal_certificates_of_firm',
  `SELECT ${COLUMNS} ${FROM} WHERE s.organisation_id = $1 ORDER BY s.issued_at DESC`,
);
const BY_ID = sql('seal_certificate_by_id', `SELECT ${COLUMNS} ${FROM} WHERE s.id = $1`);
const BY_PRINT = sql('seal_certificate_by_print', `SELECT ${COLUMNS} ${FROM} WHERE s.fingerprint = $1`);
const ADD = sql(
  'seal_certificate_add',
  `INSERT INTO seal_certificates (id, organisation_id, serial, certificates, fingerprint, valid_to, issued_by, issued_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
);
const REVOKE = sql(
  'seal_certificate_revoke',
  'UPDATE seal_certificates SET revoked_at = $2, revoked_by = $3, reason = $4 WHERE id = $1 AND revoked_at IS NULL',
);

export function certificatesOf(db: Queryable, organisation: string): Promise<CertificateRow[]> {
  return db.rows<CertificateRow>(OF_FIRM, [organisation]);
}

export function findCertificate(db: Queryable, id: string): Promise<CertificateRow | undefined> {
  return db.maybe<CertificateRow>(BY_ID, [id]);
}

/** @param fingerprint SHA-256 of the certificate, lower-case hex */
export function findByFingerprint(db: Queryable, fingerprint: string): Promise<CertificateRow | undefined> {
  return db.maybe<CertificateRow>(BY_PRINT, [fingerprint]);
}

export async function addCertificate(
  tx: Tx,
  row: Pick<CertificateRow, 'id' | 'serial' | 'certificates' | 'fingerprint'> & {
    organisation: string;
    validTo: Date;
    by: string;
    at: Date;
  },
): Promise<void> {
  const { id, organisation, serial, certificates, fingerprint, validTo, by, at } = row;
  await tx.rows(ADD, [id, organisation, serial, certificates, fingerprint, validTo, by, at]);
}

export async function markRevoked(
  tx: Tx,
  id: string,
  how: { at: Date; by: string; reason: string },
): Promise<void> {
  await tx.rows(REVOKE, [id, how.at, how.by, how.reason]);
}

export function statusAt(row: CertificateRow, at: Date): SealCertificateView['status'] {
  if (row.revoked_at !== null && row.revoked_at <= at) return 'revoked';
  return row.valid_to < at ? 'expired' : 'valid';
}

export function presentCertificate(row: CertificateRow, now: Date): SealCertificateView {
  return {
    id: row.id,
    serial: row.serial,
    holder: row.holder,
    issuedAt: row.issued_at.toISOString(),
    validTo: row.valid_to.toISOString(),
    status: statusAt(row, now),
  };
}
