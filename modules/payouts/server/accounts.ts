import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';

export interface AccountRow {
  organisation_id: string;
  account: string;
  bank: string;
  source: string;
  given_at: Date;
}

const FIND = sql('payout_account', 'SELECT * FROM payout_accounts WHERE organisation_id = $1');
const PUT = sql(
  'payout_account_put',
  `INSERT INTO payout_accounts (organisation_id, account, bank, source, given_by, given_at)
   VALUES ($1, $2, $3, $4, $5, $6)
   ON CONFLICT (organisation_id) DO UPDATE SET account = excluded.account, bank = excluded.bank,
     source = excluded.source, given_by = excluded.given_by, given_at = excluded.given_at`,
);

export function findAccount(db: Queryable, organisation: string): Promise<AccountRow | undefined> {
  return db.maybe<AccountRow>(FIND, [organisation]);
}

export interface GivenAccount {
  organisation: string;
  account: string;
  bank: string;
  source: string;
  by: string | null;
  now: Date;
}

/** The last one given counts. */
export async function putAccount(tx: Tx, given: GivenAccount): Promise<void> {
  const { organisation, account, bank, source, by, now } = given;
  await tx.rows(PUT, [organisation, account, bank, source, by, now]);
}
