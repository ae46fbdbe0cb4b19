import { buffer } from 'node:stream/consumers';
import { type Queryable, sql } from '#platform/db/server/database.ts';
import { type Extracted, nothingRead } from '#platform/extract/pure/extracted.ts';
import { fileKind } from '#platform/extract/pure/fileKind.ts';
import { extractText } from '#platform/extract/server/extractText.ts';
import type { FileStore } from '#platform/files/server/fileStore.ts';
import type { ReadFile } from '../domain/material.ts';

interface Row {
  id: string;
  name: string;
  sha256: string;
  media_type: string;
}

const FILES = sql(
  'prereview_files',
  'SELECT id, name, sha256, media_type FROM files WHERE id = ANY ($1::uuid[])',
);

/** A draft is looked at again with every change of an answer; its files are then the same. */
const MOST_KEPT = 60;
const kept = new Map<string, Extracted>();

/** The files of each material as a machine reads them. */
export async function readMaterials(
  db: Queryable,
  store: FileStore,
  materials: Record<string, string[]>,
): Promise<Map<string, ReadFile[]>> {
  const rows = await db.rows<Row>(FILES, [Object.values(materials).flat()]);
  const files = new Map<string, ReadFile>();
  for (const row of rows) {
    const { id, name, sha256 } = row;
    files.set(id, { id, name, sha256, read: await readContent(store, row) });
  }
  const present = (ids: string[]) => ids.flatMap((id) => files.get(id) ?? []);
  return new Map(Object.entries(materials).map(([material, ids]) => [material, present(ids)]));
}

async function readContent(store: FileStore, { sha256, media_type }: Row): Promise<Extracted> {
  const before = kept.get(sha256);
  if (before) return before;
  const { stream } = await store.open(sha256).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return { stream: undefined };
    throw error;
  });
  if (!stream) return nothingRead(fileKind(media_type), 'broken');
  const read = await extractText(await buffer(stream), media_type);
  kept.set(sha256, read);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
  return read;
}
