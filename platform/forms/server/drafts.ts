import { newId } from '#platform/crypto/pure/newId.ts';
import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { Answers } from '../pure/form.ts';

export interface Draft {
  id: string;
  subject: string;
  subject_version: number;
  organisation_id: string | null;
  person_id: string;
  answers: Answers;
  /** Material id to file ids. */
  materials: Record<string, string[]>;
  version: number;
  created_at: Date;
  updated_at: Date;
  updated_by: string;
  expires_at: Date;
  submitted_case_id: string | null;
}

export interface NewDraft {
  subject: string;
  subjectVersion: number;
  organisation: string | null;
  person: string;
  answers: Answers;
  now: Date;
  expiresAt: Date;
}

const OPEN = sql(
  'draft_open',
  `INSERT INTO drafts (id, subject, subject_version, organisation_id, person_id, answers, created_at, updated_at,
     updated_by, expires_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $5, $8)
   ON CONFLICT (subject, coalesce(organisation_id, person_id)) WHERE submitted_case_id IS NULL DO NOTHING
   RETURNING *`,
);
const FIND_OPEN = sql(
  'draft_find_open',
  `SELECT * FROM drafts WHERE subject = $1 AND coalesce(organisation_id, person_id) = $2 AND submitted_case_id IS NULL`,
);
const FIND = sql('draft_find', 'SELECT * FROM drafts WHERE id = $1');
const LOCK = sql('draft_lock', 'SELECT * FROM drafts WHERE id = $1 FOR UPDATE');
const SAVE = sql(
  'draft_save',
  `UPDATE drafts SET answers = $2, materials = $3, subject_version = $4, version = version + 1, updated_at = $5,
     updated_by = $6, expires_at = coalesce($7, expires_at) WHERE id = $1 RETURNING *`,
);
const SUBMITTED = sql(
  'draft_submitted',
  'UPDATE drafts SET submitted_case_id = $2, updated_at = $3 WHERE id = $1',
);
const DISCARD = sql('draft_discard', 'DELETE FROM drafts WHERE id = $1');
const OF_FIRM = sql(
  'drafts_of_firm',
  `SELECT * FROM drafts WHERE coalesce(organisation_id, person_id) = $1 AND submitted_case_id IS NULL
   ORDER BY updated_at DESC`,
);

/** The open draft of that subject, begun now when there is none: on another device the same one comes back. */
export async function openDraft(tx: Tx, draft: NewDraft): Promise<Draft> {
  const { subject, subjectVersion, organisation, person, answers, now, expiresAt } = draft;
  const values = [
    newId(),
    subject,
    subjectVersion,
    organisation,
    person,
    JSON.stringify(answers),
    now,
    expiresAt,
  ];
  for (;;) {
    const opened = await tx.maybe<Draft>(OPEN, values);
    const found = opened ?? (await tx.maybe<Draft>(FIND_OPEN, [subject, organisation ?? person]));
    // Neither: the one in the way was submitted or thrown away between the two statements.
    if (found) return found;
  }
}

/** @throws Problem draft.unknown */
export async function getDraft(db: Queryable, id: string): Promise<Draft> {
  return known(await db.maybe<Draft>(FIND, [id]));
}

/** @throws Problem draft.unknown */
export async function lockDraft(tx: Tx, id: string): Promise<Draft> {
  return known(await tx.maybe<Draft>(LOCK, [id]));
}

export function listDrafts(db: Queryable, owner: string): Promise<Draft[]> {
  return db.rows<Draft>(OF_FIRM, [owner]);
}

export interface DraftChange {
  draft: Draft;
  /** The version that the page was filled in on. */
  expectedVersion: number;
  answers: Answers;
  materials: Record<string, string[]>;
  subjectVersion?: number;
  by: string;
  now: Date;
  /** When given, the draft lives on from this change. */
  expiresAt?: Date;
}

/** Keeps what was typed. @throws Problem draft.submitted, draft.changedElsewhere (nothing is overwritten) */
export async function saveDraft(tx: Tx, change: DraftChange): Promise<Draft> {
  const { draft, expectedVersion, answers, materials, subjectVersion, by, now, expiresAt } = change;
  if (draft.submitted_case_id) throw new Problem('draft.submitted', 409);
  if (draft.version !== expectedVersion) throw new Problem('draft.changedElsewhere', 409);
  const version = subjectVersion ?? draft.subject_version;
  return tx.one<Draft>(SAVE, [
    draft.id,
    JSON.stringify(answers),
    JSON.stringify(materials),
    version,
    now,
    by,
    expiresAt ?? null,
  ]);
}

export async function markSubmitted(tx: Tx, draftId: string, caseId: string, now: Date): Promise<void> {
  await tx.rows(SUBMITTED, [draftId, caseId, now]);
}

export async function discardDraft(tx: Tx, draftId: string): Promise<void> {
  await tx.rows(DISCARD, [draftId]);
}

function known(draft: Draft | undefined): Draft {
  if (!draft) throw new Problem('draft.unknown', 404);
  return draft;
}
