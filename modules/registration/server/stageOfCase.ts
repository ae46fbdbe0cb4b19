import { onTrack, type Stage } from '#modules/catalogue/contract.ts';
import { getMatterVersion } from '#modules/catalogue/index.ts';
import { type Queryable, sql } from '#platform/db/server/database.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';

const CASE = sql('registration_case', 'SELECT * FROM cases WHERE id = $1');
const TRACK = sql('registration_track', 'SELECT track FROM applications WHERE case_id = $1');

export function readCase(db: Queryable, id: string): Promise<CaseRow | undefined> {
  return db.maybe<CaseRow>(CASE, [id]);
}

/** The declared stage in which an application stands; undefined for any other case. */
export async function stageOfCase(db: Queryable, row: CaseRow): Promise<Stage | undefined> {
  const version = Number(row.facts['matterVersion']);
  if (!row.matter || !Number.isInteger(version) || !row.process.startsWith('approval:')) return undefined;
  const { body } = await getMatterVersion(db, row.matter, version);
  const track = (await db.maybe<{ track: string | null }>(TRACK, [row.id]))?.track ?? null;
  return onTrack(body, track).stages.find(({ id }) => id === row.state);
}
