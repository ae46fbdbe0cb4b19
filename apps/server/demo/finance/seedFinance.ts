import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { loadPost } from '#modules/exchange/index.ts';
import { findOrganisationByCode } from '#modules/organisations/index.ts';
import { parseYaml } from '#modules/reforms/server/readYaml.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { Tx } from '#platform/db/server/database.ts';
import { findRegister } from '#platform/registers/server/registers.ts';
import { upsertEntry } from '#platform/registers/server/upsertEntry.ts';

const Finance = z.strictObject({
  registers: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
  posts: z.array(
    z.strictObject({
      uscc: z.string().length(18),
      side: z.enum(['need', 'offer']),
      help: z.enum(['funds', 'formalities', 'talent', 'cost', 'supply', 'fairs']),
      title: z.string(),
      place: z.string(),
      amountFrom: z.string().nullable().default(null),
      amountTo: z.string().nullable().default(null),
      topics: z.array(z.string()),
    }),
  ),
});
const PACK = { kind: 'system', by: 'pack' } as const;

/** Fills the finance lists of the fictional city, and posts what its firms need and offer. Run again it changes nothing. */
export async function seedFinance(tx: Tx, cityFolder: string, place: string, now: Date): Promise<void> {
  const file = path.join(cityFolder, 'finance.yaml');
  if (!existsSync(file)) return;
  const { value, problems } = parseYaml(file, file, Finance);
  if (!value) throw new Error(problems.map(({ line, message }) => `${file}:${line} ${message}`).join('\n'));
  const validFrom = legalDate(now);
  for (const [register, entries] of Object.entries(value.registers)) {
    // A city that has not adopted the reform keeps no such list.
    if (!(await findRegister(tx, register, place))) continue;
    for (const body of entries) {
      const entry = { body, validFrom, source: 'assumed' } as const;
      await upsertEntry(tx, PACK, { register, place, entry, now });
    }
  }
  for (const { uscc, ...post } of value.posts) {
    const firm = await findOrganisationByCode(tx, uscc);
    if (firm?.place) await loadPost(tx, { id: firm.id, place: firm.place }, post, now);
  }
}
