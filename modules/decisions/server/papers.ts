import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import type { PaperKind } from '../domain/paperKinds.ts';

export interface PaperField {
  key: string;
  label: Text;
  value: string;
}

/** A paper as it was issued. */
export interface PaperRow {
  id: string;
  case_id: string;
  action_id: string;
  kind: PaperKind;
  number: string;
  agency_id: string;
  title: Text;
  holder_name: string;
  holder_uscc: string | null;
  fields: PaperField[];
  statement: string;
  /** 'YYYY-MM-DD' */
  issued_on: string;
  issued_at: Date;
}

export interface PaperFile {
  pdf: Buffer;
  credential: string;
}

const COLUMNS = `id, case_id, action_id, kind, number, agency_id, title, holder_name, holder_uscc, fields, statement,
  issued_on::text AS issued_on, issued_at`;
const NEXT = sql(
  'paper_next_serial',
  `INSERT INTO decision_paper_serials (agency_id, mark, year, last) VALUES ($1, $2, $3, 1)
   ON CONFLICT (agency_id, mark, year) DO UPDATE SET last = decision_paper_serials.last + 1 RETURNING last`,
);
const INSERT = sql(
  'paper_insert',
  `INSERT INTO decision_papers (id, case_id, action_id, kind, number, agency_id, title, holder_name, holder_uscc, fields,
     statement, issued_on, issued_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
);
const OF_ACTION = sql('paper_of_action', 'SELECT id FROM decision_papers WHERE action_id = $1');
const OF_CASE = sql(
  'papers_of_case',
  `SELECT ${COLUMNS} FROM decision_papers WHERE case_id = $1 ORDER BY issued_at, id`,
);
const FIND = sql('paper_find', `SELECT ${COLUMNS} FROM decision_papers WHERE id = $1`);
const FILE = sql('paper_file_find', 'SELECT pdf, credential FROM decision_paper_files WHERE paper_id = $1');
const KEEP_FILE = sql(
  'paper_file_keep',
  'INSERT INTO decision_paper_files (paper_id, pdf, credential, made_at, action_id) VALUES ($1, $2, $3, $4, $5)',
);

/** `许准〔2026〕12号`: the mark, the year, and a running number of that agency. */
export async function nextNumber(tx: Tx, agency: string, mark: string, issuedOn: string): Promise<string> {
  const year = issuedOn.slice(0, 4);
  const { last } = await tx.one<{ last: number }>(NEXT, [agency, mark, Number(year)]);
  return `${mark}〔${year}〕${last}号`;
}

export async function keepPaper(tx: Tx, paper: PaperRow): Promise<void> {
  const { id, case_id, action_id, kind, number, agency_id, title, holder_name, holder_uscc } = paper;
  const { fields, statement, issued_on, issued_at } = paper;
  await tx.rows(INSERT, [
    id,
    case_id,
    action_id,
    kind,
    number,
    agency_id,
    JSON.stringify(title),
    holder_name,
    holder_uscc,
    JSON.stringify(fields),
    statement,
    issued_on,
    issued_at,
  ]);
}

export async function isIssued(db: Queryable, actionId: string): Promise<boolean> {
  return (await db.maybe(OF_ACTION, [actionId])) !== undefined;
}

export function papersOf(db: Queryable, caseId: string): Promise<PaperRow[]> {
  return db.rows<PaperRow>(OF_CASE, [caseId]);
}

export function findPaper(db: Queryable, id: string): Promise<PaperRow | undefined> {
  return db.maybe<PaperRow>(FIND, [id]);
}

export function findPaperFile(db: Queryable, id: string): Promise<PaperFile | undefined> {
  return db.maybe<PaperFile>(FILE, [id]);
}

export async function keepPaperFile(
  tx: Tx,
  id: string,
  file: PaperFile & { madeAt: Date; actionId: string },
): Promise<void> {
  await tx.rows(KEEP_FILE, [id, file.pdf, file.credential, file.madeAt, file.actionId]);
}
