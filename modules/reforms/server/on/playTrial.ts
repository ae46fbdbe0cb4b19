import { z } from 'zod';
import type { NewPlace } from '#platform/access/pure/place.ts';
import type { Services } from '#platform/api/server/services.ts';
import { type Queryable, sql } from '#platform/db/server/database.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import type { Consumer } from '#platform/jobs/server/consumer.ts';
import { knownPlaces } from '../office/findTarget.ts';
import { getPack } from '../office/packsFolder.ts';
import { findStaged } from '../office/stagedPacks.ts';
import { withFiles } from '../replicate/replicate.ts';
import { type Say, sayIn } from '../say.ts';

export interface PlayedStory {
  file: string;
  title: Text;
  failures: { file: string; line: number; message: string }[];
  of: number;
}

/** Plays the stories of a folder in a place, away from every real table; tells of each as it ends. */
export type PlayStories = (
  playing: { folder: string; place: string; ownPlaces: readonly NewPlace[]; say: Say; signal: AbortSignal },
  tell: (played: PlayedStory) => Promise<void>,
) => Promise<void>;

const Waiting = z.object({ stagedId: z.uuid() });
const BEGIN = sql(
  'staged_trial_begin',
  "UPDATE staged_packs SET trial = 'playing', played = '[]', stories = 0 WHERE id = $1 AND confirmed_at IS NULL",
);
const NOTE = sql(
  'staged_trial_note',
  'UPDATE staged_packs SET played = played || $2::jsonb, stories = $3 WHERE id = $1',
);
const END = sql(
  'staged_trial_end',
  'UPDATE staged_packs SET trial = $2 WHERE id = $1 AND confirmed_at IS NULL',
);

/**
 * Plays what an office prepared. How far it is must be seen while it runs, so it is written beside the transaction of
 * the delivery; whoever is interrupted begins anew.
 */
export function playTrial({ database }: Pick<Services, 'database'>, play: PlayStories): Consumer {
  return {
    name: 'reforms.trial',
    topics: ['reform.trial'],
    // Takes minutes: in a lane of its own it holds up nothing else.
    outside: true,
    mostAttempts: 3,
    async handle(tx, { payload }, signal) {
      const { stagedId } = Waiting.parse(payload);
      const staged = await findStaged(tx, stagedId);
      if (!staged || staged.confirmed_at) return;
      await database.rows(BEGIN, [stagedId]);
      const ownPlaces = [...(await knownPlaces(database)).values()].filter(({ code }) => code === null);
      const say = sayIn(staged.language);
      const failed = await withFiles(
        getPack(staged.folder),
        new Map(Object.entries(staged.files)),
        async (folder) => {
          let broken = 0;
          let stories = 0;
          await play(
            { folder, place: staged.place_id, ownPlaces, say, signal },
            async ({ file, title, failures, of }) => {
              stories = of;
              if (failures.length > 0) broken++;
              const lines = failures.map((failure) => `${failure.file}:${failure.line} ${failure.message}`);
              await note(database, stagedId, { file, title, failures: lines }, of);
            },
          );
          return broken > 0 || stories === 0;
        },
      );
      await database.rows(END, [stagedId, failed ? 'failed' : 'passed']);
    },
  };
}

async function note(database: Queryable, id: string, story: unknown, of: number): Promise<void> {
  await database.rows(NOTE, [id, JSON.stringify([story]), of]);
}
