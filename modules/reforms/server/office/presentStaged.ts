import { parse } from 'yaml';
import { findPlace } from '#platform/access/server/places.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import type { FaultView, StagedView } from '../../contract.ts';
import { Reform } from '../../domain/reform.ts';
import type { PackProblem } from '../pack.ts';
import type { StagedPack } from './stagedPacks.ts';

export async function presentStaged(db: Queryable, staged: StagedPack): Promise<StagedView> {
  const { title } = Reform.parse(parse(staged.files['reform.yaml'] ?? ''));
  return {
    id: staged.id,
    kind: staged.kind,
    reform: staged.reform,
    matter: staged.matter,
    title,
    place: await placeOf(db, staged.place_id),
    sha256: staged.sha256,
    decisions: staged.decisions,
    stagedAt: staged.staged_at.toISOString(),
    trial: staged.trial,
    stories: staged.stories,
    played: staged.played,
    confirmedAt: staged.confirmed_at?.toISOString() ?? null,
    writtenTo: staged.written_to,
    files: Object.keys(staged.files).sort(),
  };
}

export async function placeOf(db: Queryable, id: string): Promise<StagedView['place']> {
  const place = await findPlace(db, id);
  return { id, zh: place?.name.zh ?? id, en: place?.name.en ?? null };
}

export function presentFault({ file, line, column, message, hint, severity }: PackProblem): FaultView {
  return { file, line, column, message, hint: hint ?? null, severity: severity ?? 'error' };
}
