import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { putProfileValues, readOwnSources } from '#modules/profiles/index.ts';
import { parseYaml } from '#modules/reforms/server/readYaml.ts';
import type { Services } from '#platform/api/server/services.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { type Database, sql } from '#platform/db/server/database.ts';
import type { Holding } from './holdings.ts';
import { holdingsAt, keepStories, knowFirms } from './knownFirms.ts';

const Stories = z.array(
  z.strictObject({
    uscc: z.string().length(18),
    says: z.array(
      z.strictObject({
        attribute: z.string(),
        source: z.string(),
        asOf: z.iso.date(),
        value: z.union([z.string(), z.boolean(), z.array(z.string()), z.null()]),
      }),
    ),
  }),
);

const FIRMS = sql(
  'demo_firms_for_profiles',
  `SELECT o.id, o.uscc, o.industry, o.established_on AS "establishedOn",
     NOT EXISTS (SELECT 1 FROM profile_values v WHERE v.organisation_id = o.id) AS new
   FROM organisations o WHERE o.status = 'active' AND o.source = 'demo' ORDER BY o.uscc`,
);
const PACK = { kind: 'system', by: 'pack' } as const;
const BATCHES = 4;

/**
 * Gives each firm of the fictional city a profile, once, and tells the simulated agencies what they hold of it. Stories in
 * `profiles.yaml` stand in place of what would be made up.
 */
export async function seedProfiles(
  { now }: Pick<Services, 'now'>,
  database: Database,
  cityFolder: string,
): Promise<void> {
  keepStories(readStories(path.join(cityFolder, 'profiles.yaml')));
  const firms = await database.rows<Parameters<typeof knowFirms>[0][number] & { id: string; new: boolean }>(
    FIRMS,
  );
  knowFirms(firms);
  const fresh = firms.filter((firm) => firm.new);
  const today = legalDate(now());
  const batches = Array.from({ length: BATCHES }, (_, batch) =>
    fresh.filter((_, n) => n % BATCHES === batch),
  );
  // Most of the time is waiting for the database: several transactions wait side by side.
  await Promise.all(
    batches.map((batch) =>
      database.transaction(async (tx) => {
        for (const { id, uscc } of batch) {
          const values = [...(await readOwnSources(tx, id, now())), ...(holdingsAt(uscc, today) ?? [])];
          await putProfileValues(tx, { organisation: id, values, by: PACK, now: now() });
        }
      }),
    ),
  );
}

function readStories(file: string): Map<string, Holding[]> {
  if (!existsSync(file)) return new Map();
  const { value: stories, problems } = parseYaml(file, file, Stories);
  if (!stories) throw new Error(problems.map(({ line, message }) => `${file}:${line} ${message}`).join('\n'));
  return new Map(
    stories.map(({ uscc, says }) => [
      uscc,
      says.map(({ value, ...said }) => ({ ...said, fact: value === null ? 'none' : { value } })),
    ]),
  );
}
