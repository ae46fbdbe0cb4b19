import { type Queryable, sql } from '#platform/db/server/database.ts';
import type { LicenceEvent, VersionBody } from './keepVersion.ts';

/** What a licence said from one issue, renewal, change or reissue to the next. */
export interface LicenceVersion {
  licenceId: string;
  version: number;
  number: string;
  event: LicenceEvent;
  caseId: string;
  body: VersionBody;
  at: Date;
  /** The act in the ledger that made it. */
  actionId: string | null;
  /** When the next version took its place; null for the one in force. */
  replacedAt: Date | null;
}

const COLUMNS = `v.licence_id AS "licenceId", v.version, v.number, v.event, v.case_id AS "caseId", v.body, v.at,
  v.action_id AS "actionId",
  (SELECT n.at FROM licence_versions n WHERE n.licence_id = v.licence_id AND n.version = v.version + 1) AS "replacedAt"`;

const ONE = sql(
  'licence_version_one',
  `SELECT ${COLUMNS} FROM licence_versions v WHERE v.licence_id = $1 AND v.version = $2`,
);
const BY_NUMBER = sql(
  'licence_version_by_number',
  `SELECT ${COLUMNS} FROM licence_versions v WHERE v.number = $1`,
);
const ALL = sql(
  'licence_versions',
  `SELECT ${COLUMNS} FROM licence_versions v WHERE v.licence_id = $1 ORDER BY v.version`,
);

export function findVersion(
  db: Queryable,
  licenceId: string,
  version: number,
): Promise<LicenceVersion | undefined> {
  return db.maybe<LicenceVersion>(ONE, [licenceId, version]);
}

export function findVersionByNumber(db: Queryable, number: string): Promise<LicenceVersion | undefined> {
  return db.maybe<LicenceVersion>(BY_NUMBER, [number]);
}

/** Oldest first. */
export function versionsOf(db: Queryable, licenceId: string): Promise<LicenceVersion[]> {
  return db.rows<LicenceVersion>(ALL, [licenceId]);
}
