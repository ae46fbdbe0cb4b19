import type { Database } from '../../platform/db/server/database.ts';
import type { Acknowledged } from './applicant.ts';

const DRAFTS = `SELECT id, version, answers->>'products' AS products, submitted_case_id AS "caseId"
  FROM drafts WHERE id = ANY ($1::uuid[])`;
const FILES = 'SELECT id FROM files WHERE id = ANY ($1::uuid[])';
const CASES = `SELECT c.id, a.answers->>'products' AS products,
    (SELECT count(*) FROM actions x WHERE x.subject_type = 'case' AND x.subject_id = c.id AND x.name = 'submit') AS submits
  FROM cases c JOIN applications a ON a.case_id = c.id JOIN person_subjects p ON p.person_id = a.submitted_by
  WHERE p.subject LIKE 'maker-%'`;

interface DraftRow {
  id: string;
  version: number;
  products: string;
  caseId: string | null;
}

/** Everything acknowledged that is not in the database as it was acknowledged, and every case that nobody was told of. */
export async function findLosses(
  database: Database,
  { drafts, files, cases, faults }: Acknowledged,
): Promise<string[]> {
  const losses: string[] = [];
  const rows = await database.rows<DraftRow>(DRAFTS, [[...drafts.keys()]]);
  const found = new Map(rows.map((row) => [row.id, row]));
  for (const [id, { version, products }] of drafts) {
    const row = found.get(id);
    if (!row || row.version < version || row.products !== products) losses.push(`draft ${id}`);
    const told = cases.get(id);
    if (told && row?.caseId !== told) losses.push(`draft ${id} has another case than was told`);
  }
  const kept = new Set((await database.rows<{ id: string }>(FILES, [files])).map(({ id }) => id));
  losses.push(...files.filter((id) => !kept.has(id)).map((id) => `file ${id}`));
  const filed = await database.rows<{ id: string; products: string; submits: number }>(CASES);
  const byId = new Map(filed.map((row) => [row.id, row]));
  for (const [draft, id] of cases) {
    const row = byId.get(id);
    if (row?.submits !== 1 || row.products !== drafts.get(draft)?.products) losses.push(`case ${id}`);
  }
  // A submission without an answer may have been taken all the same; without one every case is somebody's.
  if (faults.length === 0 && filed.length !== cases.size) {
    losses.push(`${filed.length} cases, ${cases.size} were acknowledged`);
  }
  return losses;
}
