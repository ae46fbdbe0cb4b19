import { buffer } from 'node:stream/consumers';
import { z } from 'zod';
import { sql } from '#platform/db/server/database.ts';
import { plainText } from '#platform/extract/pure/extracted.ts';
import { extractText } from '#platform/extract/server/extractText.ts';
import { getFile } from '#platform/files/server/fileRow.ts';
import type { FileStore } from '#platform/files/server/fileStore.ts';
import type { Consumer } from '#platform/jobs/server/consumer.ts';
import { tellRoom } from '#platform/live/server/tellRoom.ts';

const Given = z.object({ caseId: z.uuid(), fileId: z.uuid() });
const MOST_LETTERS = 20_000;
const OF_WINDOW = sql('window_extract_wanted', 'SELECT 1 FROM window_sessions WHERE case_id = $1');
const KEEP = sql(
  'window_extract_keep',
  `INSERT INTO window_extracts (case_id, file_id, kind, words, unread) VALUES ($1, $2, $3, $4, $5)
   ON CONFLICT DO NOTHING`,
);

/** Reads what was given at a virtual window, so that the officer sees what it says beside the file (APV-19.r4). */
export function extractGiven(store: FileStore): Consumer {
  return {
    name: 'windows.extractGiven',
    topics: ['room.file'],
    async handle(tx, event) {
      const { caseId, fileId } = Given.parse(event.payload);
      if (!(await tx.maybe(OF_WINDOW, [caseId]))) return;
      const file = await getFile(tx, fileId);
      const { stream } = await store.open(file.sha256);
      const read = await extractText(await buffer(stream), file.media_type);
      const words = plainText(read).slice(0, MOST_LETTERS);
      await tx.rows(KEEP, [caseId, fileId, read.kind, words, read.unread ?? null]);
      await tellRoom(tx, caseId, { kind: 'changed' });
    },
  };
}
