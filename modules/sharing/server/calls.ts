import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import type { Outcome } from '../domain/outcome.ts';

export interface CallRecord {
  id: string;
  at: Date;
  item: string;
  use: string;
  basis: string;
  matter: string;
  place: string;
  agency: string;
  organisation: string;
  caller: string;
  role: string | null;
  caseId: string | null;
  draftId: string | null;
  consentId: string | null;
  outcome: Outcome;
  /** JWS of the call. */
  signature: string;
}

/** A call with the case that its draft became, if it did. */
export interface CallLine extends CallRecord {
  caseNumber: string | null;
  matterTitle: Text | null;
}

const KEEP = sql(
  'data_call_keep',
  `INSERT INTO data_calls (id, at, item, use, basis, matter, place_id, agency_id, organisation_id, caller_id, role,
     case_id, draft_id, consent_id, outcome, signature)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
);
const LIST = sql(
  'data_calls_of_firm',
  `SELECT d.id, d.at, d.item, d.use, d.basis, d.matter, d.place_id AS place, d.agency_id AS agency,
     d.organisation_id AS organisation, d.caller_id AS caller, d.role, c.id AS "caseId", d.draft_id AS "draftId",
     d.consent_id AS "consentId", d.outcome, d.signature, c.number AS "caseNumber", m.body -> 'title' AS "matterTitle"
   FROM data_calls d
   LEFT JOIN drafts f ON f.id = d.draft_id
   LEFT JOIN cases c ON c.id = coalesce(d.case_id, f.submitted_case_id)
   LEFT JOIN matters m ON m.matter = d.matter AND m.withdrawn_at IS NULL
   WHERE d.organisation_id = $1 AND ($2::uuid IS NULL OR d.id < $2) ORDER BY d.id DESC LIMIT $3`,
);

export async function keepCall(tx: Tx, call: CallRecord): Promise<void> {
  await tx.rows(KEEP, [
    call.id,
    call.at,
    call.item,
    call.use,
    call.basis,
    call.matter,
    call.place,
    call.agency,
    call.organisation,
    call.caller,
    call.role,
    call.caseId,
    call.draftId,
    call.consentId,
    call.outcome,
    call.signature,
  ]);
}

/** Calls about a firm, newest first, after the one of that id. */
export function callsAbout(
  db: Queryable,
  organisation: string,
  page: { before: string | undefined; limit: number },
): Promise<CallLine[]> {
  return db.rows<CallLine>(LIST, [organisation, page.before ?? null, page.limit]);
}
