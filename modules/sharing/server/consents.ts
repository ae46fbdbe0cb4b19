import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';

export interface ConsentRow {
  id: string;
  organisation_id: string;
  item: string;
  matter: string;
  agency_id: string;
  given_by: string;
  given_at: Date;
  until: Date;
  withdrawn_by: string | null;
  withdrawn_at: Date | null;
}

/** Whose data, which item, for which matter, and which agency handles it. */
export interface ConsentScope {
  organisation: string;
  item: string;
  matter: string;
  agency: string;
}

const STANDING = sql(
  'share_consent_standing',
  `SELECT * FROM share_consents WHERE organisation_id = $1 AND item = $2 AND matter = $3 AND agency_id = $4
     AND given_at <= $5 AND until > $5 AND withdrawn_at IS NULL ORDER BY until DESC LIMIT 1`,
);
const ADD = sql(
  'share_consent_add',
  `INSERT INTO share_consents (id, organisation_id, item, matter, agency_id, given_by, given_at, until)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING *`,
);
const OF_FIRM = sql(
  'share_consents_of_firm',
  'SELECT * FROM share_consents WHERE organisation_id = $1 ORDER BY given_at DESC, id DESC LIMIT 200',
);
const LOCK = sql('share_consent_lock', 'SELECT * FROM share_consents WHERE id = $1 FOR UPDATE');
const WITHDRAW = sql(
  'share_consent_withdraw',
  'UPDATE share_consents SET withdrawn_by = $2, withdrawn_at = $3 WHERE id = $1 RETURNING *',
);

/** The consent under which a call may be made at that moment. */
export function findConsent(db: Queryable, scope: ConsentScope, now: Date): Promise<ConsentRow | undefined> {
  const { organisation, item, matter, agency } = scope;
  return db.maybe<ConsentRow>(STANDING, [organisation, item, matter, agency, now]);
}

export function addConsent(
  tx: Tx,
  consent: ConsentScope & { id: string; by: string; now: Date; until: Date },
): Promise<ConsentRow> {
  const { id, organisation, item, matter, agency, by, now, until } = consent;
  return tx.one<ConsentRow>(ADD, [id, organisation, item, matter, agency, by, now, until]);
}

export function consentsOf(db: Queryable, organisation: string): Promise<ConsentRow[]> {
  return db.rows<ConsentRow>(OF_FIRM, [organisation]);
}

export function lockConsent(tx: Tx, id: string): Promise<ConsentRow | undefined> {
  return tx.maybe<ConsentRow>(LOCK, [id]);
}

export function endConsent(tx: Tx, id: string, by: string, now: Date): Promise<ConsentRow> {
  return tx.one<ConsentRow>(WITHDRAW, [id, by, now]);
}
