import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import type { SharedValue } from '../contract.ts';

export interface CopyRow {
  id: string;
  call_id: string;
  item: string;
  title: Text;
  agency_id: string;
  at: Date;
  content: SharedValue[];
  /** JWS: the archive copy. */
  copy: string;
}

const KEEP = sql(
  'shared_copy_keep',
  `INSERT INTO shared_copies (id, call_id, organisation_id, item, title, agency_id, draft_id, case_id, at, content, copy)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
);
const OF_DRAFT = sql(
  'shared_copies_of_draft',
  'SELECT DISTINCT ON (item) * FROM shared_copies WHERE draft_id = $1 ORDER BY item, at DESC, id DESC',
);
const OF_CASE = sql(
  'shared_copies_of_case',
  'SELECT * FROM shared_copies WHERE case_id = $1 ORDER BY at, id',
);
const BIND = sql(
  'shared_copies_bind',
  'UPDATE shared_copies SET case_id = $2 WHERE draft_id = $1 AND case_id IS NULL',
);

export async function keepCopy(
  tx: Tx,
  copy: Omit<CopyRow, 'call_id' | 'agency_id'> & {
    callId: string;
    organisation: string;
    agency: string;
    draftId: string | null;
    caseId: string | null;
  },
): Promise<void> {
  await tx.rows(KEEP, [
    copy.id,
    copy.callId,
    copy.organisation,
    copy.item,
    JSON.stringify(copy.title),
    copy.agency,
    copy.draftId,
    copy.caseId,
    copy.at,
    JSON.stringify(copy.content),
    copy.copy,
  ]);
}

/** What was called for a draft: of each item the last. */
export function copiesOfDraft(db: Queryable, draftId: string): Promise<CopyRow[]> {
  return db.rows<CopyRow>(OF_DRAFT, [draftId]);
}

export function copiesOfCase(db: Queryable, caseId: string): Promise<CopyRow[]> {
  return db.rows<CopyRow>(OF_CASE, [caseId]);
}

/** What was called for a draft is kept with the case that it became (自动留档). */
export async function bindCopies(tx: Tx, draftId: string, caseId: string): Promise<void> {
  await tx.rows(BIND, [draftId, caseId]);
}
