import { z } from 'zod';
import { actorId } from '#platform/access/pure/actor.ts';
import type { Effect } from '#platform/process/server/processBook.ts';
import { ownFileIds, useFiles } from './filesOfCase.ts';
import { keepStopResult } from './stopResults.ts';

/** What ends a stop carries: the minutes in words, and files. */
const Given = z.object({
  result: z.string().trim().min(1),
  resultFiles: z.array(z.uuid()).max(20).catch([]).default([]),
});

/**
 * `correspondence.keepResult`: a time that did not count ends with what it brought (minutes of a hearing, the opinion
 * of experts), to be shown beside the materials.
 * @throws Problem files.unknown when a file is not the officer's own
 */
export const correspondenceEffects: Record<string, Effect> = {
  'correspondence.keepResult': async ({ tx, case: row, action, actor, now }) => {
    const { result, resultFiles } = Given.parse(action.data);
    const files = await ownFileIds(tx, actor, resultFiles);
    await keepStopResult(tx, {
      action_id: action.id,
      case_id: row.id,
      state: action.from,
      words: result,
      by: actorId(actor),
      at: now,
      files,
    });
    await useFiles(tx, 'case', row.id, files);
  },
};
