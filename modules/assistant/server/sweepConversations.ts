import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Database, sql } from '#platform/db/server/database.ts';

const file = path.resolve(import.meta.dirname, '../settings.yaml');
const Settings = z.strictObject({ keepDays: z.number().int().positive() });
const DAY = 86_400_000;
const DROP = sql('conversations_drop', 'DELETE FROM conversations WHERE moved_at < $1 RETURNING id');

/** Erases conversations in which nothing was said for long; returns how many. */
export async function sweepConversations(database: Database, now: Date): Promise<number> {
  const { keepDays } = Settings.parse(parse(readFileSync(file, 'utf8')));
  return (await database.rows(DROP, [new Date(now.getTime() - keepDays * DAY)])).length;
}
