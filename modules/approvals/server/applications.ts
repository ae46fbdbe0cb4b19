import { onTrack } from '#modules/catalogue/contract.ts';
import { getMatterVersion, type PublishedMatter } from '#modules/catalogue/index.ts';
import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { Answers } from '#platform/forms/pure/form.ts';
import type { SignedCommitment } from '../domain/signedCommitment.ts';
import type { Assessed } from './assess.ts';

/** What was applied for, one to one with its case. */
export interface Application {
  case_id: string;
  matter: string;
  matter_version: number;
  /** Null where the matter has none. */
  track: string | null;
  /** One of the two. */
  organisation_id: string | null;
  person_id: string | null;
  /** Null once erased. */
  answers: Answers | null;
  commitment: (SignedCommitment & { signedAt: string }) | null;
  submitted_by: string;
  submitted_at: Date;
}

const KEEP = sql(
  'application_keep',
  `INSERT INTO applications (case_id, matter, matter_version, organisation_id, answers, commitment, submitted_by,
     submitted_at, track, person_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);
const MATERIALS = sql(
  'application_materials',
  `INSERT INTO application_materials (case_id, material, file_id, position)
   SELECT $1, material, file_id, position FROM jsonb_to_recordset($2) AS m(material text, file_id uuid, position int)
   ON CONFLICT DO NOTHING`,
);
const USES = sql(
  'application_file_uses',
  `INSERT INTO file_uses (file_id, used_by_type, used_by_id)
   SELECT file_id, 'application', $1 FROM jsonb_to_recordset($2) AS m(file_id uuid) ON CONFLICT DO NOTHING`,
);
const FIND = sql('application_find', 'SELECT * FROM applications WHERE case_id = $1');
const ANSWER = sql('application_answer', 'UPDATE applications SET answers = $2 WHERE case_id = $1');
const FILES = sql(
  'application_files',
  'SELECT material, file_id FROM application_materials WHERE case_id = $1 ORDER BY material, position',
);

export async function keepApplication(
  tx: Tx,
  input: Assessed & { caseId: string; submittedBy: string },
): Promise<void> {
  const { caseId, published, applicant, answers, commitment, submittedBy, now } = input;
  const signed = commitment && { ...commitment, signedAt: now.toISOString() };
  await tx.rows(KEEP, [
    caseId,
    published.matter,
    published.version,
    applicant.firm?.id ?? null,
    JSON.stringify(answers),
    signed ? JSON.stringify(signed) : null,
    submittedBy,
    now,
    input.track ?? null,
    applicant.person?.id ?? null,
  ]);
  await addMaterials(tx, caseId, input.materials);
}

/** Files count as used from now on, so the sweep leaves them alone. */
export async function addMaterials(
  tx: Tx,
  caseId: string,
  materials: Record<string, string[]>,
): Promise<void> {
  const files = Object.entries(materials).flatMap(([material, ids]) =>
    ids.map((file_id, position) => ({ material, file_id, position })),
  );
  if (files.length === 0) return;
  await tx.rows(MATERIALS, [caseId, JSON.stringify(files)]);
  await tx.rows(USES, [caseId, JSON.stringify(files)]);
}

export async function replaceAnswers(tx: Tx, caseId: string, answers: Answers): Promise<void> {
  await tx.rows(ANSWER, [caseId, JSON.stringify(answers)]);
}

/** @throws Problem case.unknown */
export async function getApplicationRow(db: Queryable, caseId: string): Promise<Application> {
  const found = await db.maybe<Application>(FIND, [caseId]);
  if (!found) throw new Problem('case.unknown', 404);
  return found;
}

/** The definition that the application began with, as it is on its track. */
export async function matterOf(db: Queryable, application: Application): Promise<PublishedMatter> {
  const published = await getMatterVersion(db, application.matter, application.matter_version);
  return { ...published, body: onTrack(published.body, application.track) };
}

/** Material id to file ids, in the order of upload. */
export async function materialsOf(db: Queryable, caseId: string): Promise<Record<string, string[]>> {
  const materials: Record<string, string[]> = {};
  for (const { material, file_id } of await db.rows<{ material: string; file_id: string }>(FILES, [caseId])) {
    materials[material] = [...(materials[material] ?? []), file_id];
  }
  return materials;
}
