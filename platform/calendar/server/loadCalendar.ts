import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { Calendar } from '../pure/calendar.ts';
import { readCalendar } from '../pure/calendarFile.ts';

const folder = path.resolve(import.meta.dirname, '../../../law/calendars');

/**
 * Reads `law/calendars/<id>.yaml`. Call once at start and share the result: the index over its days is kept
 * per object.
 * @throws Error naming the file and what is wrong in it
 */
export function loadCalendar(id = 'cn', from: string = folder): Calendar {
  const file = path.join(from, `${id}.yaml`);
  try {
    return readCalendar(parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`, { cause: error });
  }
}
