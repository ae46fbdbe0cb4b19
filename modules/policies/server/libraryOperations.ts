import { getPlace } from '#platform/access/server/places.ts';
import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { type Queryable, sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { search } from '#platform/search/server/search.ts';
import { contract } from '../contract.ts';
import { LEVELS } from '../domain/kinds.ts';
import { POLICY_KIND } from './indexPolicy.ts';
import { newestOnly, type PolicyRow, policiesInForce, publishedVersions } from './policies.ts';
import { placeOf, presentCard, presentPolicy, standingOf } from './presentPolicy.ts';

const BELOW = sql('policies_places_below', 'SELECT id FROM places WHERE $1 = ANY (path)');
/** More than any library holds: the search orders, the day decides. */
const ALL_HITS = 2000;

/** One search over all four levels; what holds on the day is asked of the library itself, never of the index. */
export const listPolicies = serve(contract.listPolicies, async (call, input) => {
  const day = input.asOf ?? legalDate(call.now);
  const inForce = newestOnly(await policiesInForce(call.db, day));
  const found = input.query.trim() === '' ? inForce : await inOrderOf(input.query, inForce);
  const near = input.place === undefined ? undefined : await nearTo(call.db, input.place);
  const shown = found.filter(
    ({ level, place_id, body }) =>
      (input.level === undefined || level === input.level) &&
      (input.topic === undefined || body.tags.topics.includes(input.topic)) &&
      (input.benefit === undefined || body.benefit.kind === input.benefit) &&
      (near === undefined || near(place_id)),
  );
  const places = new Map(
    await Promise.all(
      [...new Set(shown.map(({ place_id }) => place_id))].map(
        async (id) => [id, await placeOf(call, id)] as const,
      ),
    ),
  );
  return {
    day,
    policies: shown.map((row) => presentCard(row, places.get(row.place_id)!)),
    levels: LEVELS.map((level) => ({ level, count: inForce.filter((row) => row.level === level).length })),
  };

  async function inOrderOf(query: string, rows: readonly PolicyRow[]): Promise<PolicyRow[]> {
    const hits = await search(call.db, {
      query,
      language: call.language,
      kinds: [POLICY_KIND],
      limit: ALL_HITS,
    });
    return hits.flatMap(({ id }) => rows.filter(({ policy }) => policy === id));
  }
});

export const getPolicy = serve(contract.getPolicy, async (call, { policy, version }) => {
  const today = legalDate(call.now);
  const versions = await publishedVersions(call.db, policy);
  const row =
    version === undefined
      ? (versions.find((one) => standingOf(one, today) === 'inForce') ?? versions[0])
      : versions.find((one) => one.version === version);
  if (!row) throw new Problem('policy.unknown', 404);
  return presentPolicy(call, row, today);
});

/** In the place, above it or below it. */
async function nearTo(db: Queryable, id: string): Promise<(place: string) => boolean> {
  const { path } = await getPlace(db, id);
  const above = new Set(path);
  const below = new Set((await db.rows<{ id: string }>(BELOW, [id])).map((row) => row.id));
  return (place) => above.has(place) || below.has(place);
}
