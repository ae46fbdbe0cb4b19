import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';

export interface BeneficiaryRow {
  id: string;
  privilege: string;
  organisation: string;
  name: string;
  position: string;
  namedAt: Date;
  endedAt: Date | null;
  endedWhy: 'firm' | 'listing' | null;
}

const COLUMNS = `b.id, b.privilege, b.organisation_id AS organisation, b.name, b.position, b.named_at AS "namedAt",
  b.ended_at AS "endedAt", b.ended_why AS "endedWhy"`;
const OF_FIRM = sql(
  'privilege_beneficiaries_of_firm',
  `SELECT ${COLUMNS} FROM privilege_beneficiaries b WHERE b.organisation_id = $1 AND b.erased_at IS NULL
   ORDER BY b.named_at DESC`,
);
const ONE = sql(
  'privilege_beneficiary_locked',
  `SELECT ${COLUMNS} FROM privilege_beneficiaries b WHERE b.id = $1 FOR UPDATE`,
);
const LOCK_FIRM = sql('privilege_lock_firm', 'SELECT 1 FROM organisations WHERE id = $1 FOR UPDATE');
const ADD = sql(
  'privilege_beneficiary_add',
  `INSERT INTO privilege_beneficiaries (id, privilege, place_id, organisation_id, name, position, named_at, named_by)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
);
const END = sql(
  'privilege_beneficiary_end',
  'UPDATE privilege_beneficiaries SET ended_at = $2, ended_why = $3 WHERE id = $1 AND ended_at IS NULL',
);
// By firm and not by person: naming another one in the middle of a year gives no second time.
const USED = sql(
  'privilege_uses_of_firm',
  `SELECT u.benefit, count(*) AS times FROM privilege_uses u JOIN privilege_beneficiaries b ON b.id = u.beneficiary_id
   WHERE b.organisation_id = $1 AND b.privilege = $2 AND extract(year FROM u.used_on) = $3 GROUP BY u.benefit`,
);
const ADD_USE = sql(
  'privilege_use_add',
  `INSERT INTO privilege_uses (id, beneficiary_id, benefit, used_on, recorded_at, recorded_by)
   VALUES ($1, $2, $3, $4, $5, $6)`,
);

/** Whom a firm named, the newest first; without those whose names are erased. */
export function beneficiariesOf(db: Queryable, organisation: string): Promise<BeneficiaryRow[]> {
  return db.rows<BeneficiaryRow>(OF_FIRM, [organisation]);
}

export function lockBeneficiary(tx: Tx, id: string): Promise<BeneficiaryRow | undefined> {
  return tx.maybe<BeneficiaryRow>(ONE, [id]);
}

/** Makes what is counted for a firm go one after the other until the transaction ends. */
export async function lockFirm(tx: Tx, organisation: string): Promise<void> {
  await tx.rows(LOCK_FIRM, [organisation]);
}

export async function addBeneficiary(
  tx: Tx,
  row: Pick<BeneficiaryRow, 'id' | 'privilege' | 'organisation' | 'name' | 'position' | 'namedAt'> & {
    place: string;
    by: string;
  },
): Promise<void> {
  const { id, privilege, place, organisation, name, position, namedAt, by } = row;
  await tx.rows(ADD, [id, privilege, place, organisation, name, position, namedAt, by]);
}

export async function endBeneficiary(tx: Tx, id: string, why: 'firm' | 'listing', now: Date): Promise<void> {
  await tx.rows(END, [id, now, why]);
}

/** How often a firm's beneficiaries had each benefit in a calendar year. */
export async function usedIn(
  db: Queryable,
  organisation: string,
  privilege: string,
  year: number,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db.rows<{ benefit: string; times: number }>(USED, [organisation, privilege, year]);
  return new Map(rows.map(({ benefit, times }) => [benefit, times]));
}

export async function addUse(
  tx: Tx,
  use: { id: string; beneficiary: string; benefit: string; usedOn: string; at: Date; by: string },
): Promise<void> {
  await tx.rows(ADD_USE, [use.id, use.beneficiary, use.benefit, use.usedOn, use.at, use.by]);
}
