import { listMatters } from '#modules/catalogue/index.ts';
import type { Queryable } from '#platform/db/server/database.ts';

/** The place whose matters are asked about here: the one that adopted most. Its staff, and that above it, answers. */
export async function placeServed(db: Queryable): Promise<string> {
  const counted = new Map<string, number>();
  for (const { place_id } of await listMatters(db)) counted.set(place_id, (counted.get(place_id) ?? 0) + 1);
  const [most] = [...counted].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? 'cn';
}
