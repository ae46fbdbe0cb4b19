import { type Queryable, sql } from '#platform/db/server/database.ts';
import type { FileView } from '../contract.ts';

const FILES = sql(
  'approvals_files',
  'SELECT id, name, media_type, size FROM files WHERE id = ANY ($1::uuid[])',
);

interface Row {
  id: string;
  name: string;
  media_type: string;
  size: number;
}

/** Material id to its files with name and size; a file that was removed meanwhile is left out. */
export async function fileViews(
  db: Queryable,
  materials: Record<string, string[]>,
): Promise<Record<string, FileView[]>> {
  const rows = await db.rows<Row>(FILES, [Object.values(materials).flat()]);
  const byId = new Map(
    rows.map(({ id, name, media_type, size }) => [id, { id, name, mediaType: media_type, size }]),
  );
  const present = (ids: string[]) => ids.map((id) => byId.get(id)).filter((file) => file !== undefined);
  return Object.fromEntries(Object.entries(materials).map(([material, ids]) => [material, present(ids)]));
}
