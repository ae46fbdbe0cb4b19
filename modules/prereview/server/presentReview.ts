import type { Call } from '#platform/api/server/call.ts';
import { type Queryable, sql } from '#platform/db/server/database.ts';
import type { FindingView, ReviewView } from '../contract.ts';
import { type FindingRow, findingsOf, findReview, ownerIdOf } from './reviews.ts';
import { checksFor, type Subject } from './subject.ts';

const NAMES = sql('prereview_file_names', 'SELECT id, name FROM files WHERE id = ANY ($1::uuid[])');

type Standing = Pick<ReviewView, 'settled' | 'may'>;
const NO_STANDING: Standing = { settled: false, may: { judge: false, settle: false } };

/** A review for readers; `waiting` when what is there now was not looked at yet. */
export async function presentReview(
  call: Call,
  subject: Subject | undefined,
  standing: Standing = NO_STANDING,
): Promise<ReviewView> {
  const nothing = { reviewedAt: null, checks: 0, model: 'off', modelName: null, findings: [] } as const;
  if (!subject) return { ...nothing, ...NO_STANDING, findings: [], state: 'none' };
  const checks = checksFor(subject);
  const row = await findReview(call.db, ownerIdOf(subject.owner));
  const state = row?.digest === subject.digest || checks === 0 ? 'done' : 'waiting';
  if (!row) return { ...nothing, ...standing, findings: [], checks, state };
  const given = new Set(Object.values(subject.materials).flat());
  // While the machine looks anew, what it said of files that are gone is not shown.
  const rows = (await findingsOf(call.db, row.id)).filter(({ body }) => given.has(body.fileId));
  return {
    state,
    reviewedAt: row.reviewed_at.toISOString(),
    checks,
    model: row.model,
    modelName: row.model_name,
    findings: await presentFindings(call, subject, rows),
    ...standing,
  };
}

async function presentFindings(
  call: Call,
  { matter }: Subject,
  rows: readonly FindingRow[],
): Promise<FindingView[]> {
  const names = await fileNames(call.db, rows);
  const people = await call.services.namesOf(
    call.db,
    rows.flatMap(({ judged_by }) => judged_by ?? []),
  );
  return rows.map((row): FindingView => {
    const check = matter.preReview.checks.find(({ id }) => id === row.body.check);
    const material = matter.materials.find(({ id }) => id === row.body.material);
    return {
      ...row.body,
      id: row.id,
      suggestedBy: row.suggested_by,
      materialTitle: material?.title ?? { zh: row.body.material, en: row.body.material },
      fileName: names.get(row.body.fileId) ?? '',
      basis: (check && call.services.law.cite(check.basis)) ?? null,
      wayOut: check?.wayOut ?? null,
      judged:
        row.verdict === null
          ? null
          : {
              verdict: row.verdict,
              word: row.word ?? '',
              by: people.get(row.judged_by ?? '') ?? null,
              at: row.judged_at?.toISOString() ?? '',
            },
    };
  });
}

async function fileNames(db: Queryable, rows: readonly FindingRow[]): Promise<Map<string, string>> {
  const found = await db.rows<{ id: string; name: string }>(NAMES, [rows.map(({ body }) => body.fileId)]);
  return new Map(found.map(({ id, name }) => [id, name]));
}
