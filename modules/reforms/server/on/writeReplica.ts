import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { sql } from '#platform/db/server/database.ts';
import type { Consumer } from '#platform/jobs/server/consumer.ts';
import { findStaged } from '../office/stagedPacks.ts';
import { writeFiles } from '../replicate/packFiles.ts';

const Confirmed = z.object({ stagedId: z.uuid() });
const WRITTEN = sql('staged_written', 'UPDATE staged_packs SET written_to = $2 WHERE id = $1');

/**
 * Writes a confirmed copy below the folder that this installation has for it, as `<place>/<reform>`. A folder that is
 * there already belongs to an earlier copy and gets a name of its own; without a folder there is only the archive.
 */
export function writeReplica(packs: string | undefined): Consumer {
  return {
    name: 'reforms.write',
    topics: ['reform.confirmed'],
    async handle(tx, { payload }) {
      const { stagedId } = Confirmed.parse(payload);
      const staged = await findStaged(tx, stagedId);
      if (!packs || !staged || staged.written_to) return;
      const usual = path.join(packs, staged.place_id, staged.reform);
      const folder = existsSync(usual) ? `${usual}-${stagedId.slice(-6)}` : usual;
      writeFiles(folder, new Map(Object.entries(staged.files)));
      await tx.rows(WRITTEN, [stagedId, folder]);
    },
  };
}
