import type { PublishedMatter } from '#modules/catalogue/index.ts';
import type { Call } from '#platform/api/server/call.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { allEntries } from '#platform/registers/server/listEntries.ts';
import { findRegister } from '#platform/registers/server/registers.ts';

/** Matters that counters of other places take in (跨省通办、省内通办), kept by the place that owns them. */
const CROSS_REGION = 'cross-region-matters';

type ListedAs = 'general-window' | 'cross-region';

/**
 * Why a counter may take a matter in. Within the place that runs it every counter, of any township or village, takes
 * every matter (APV-23); a counter elsewhere takes what the owning place has put on its list (APV-22).
 * @throws Problem counter.notHere
 */
export async function mayTakeIn(call: Call, published: PublishedMatter, place: string): Promise<ListedAs> {
  const why = await listedAt(call, published, place);
  if (!why) throw new Problem('counter.notHere', 409);
  return why;
}

/** The same, undefined when the counter may not. */
export async function listedAt(
  call: Call,
  published: PublishedMatter,
  place: string,
): Promise<ListedAs | undefined> {
  const { services, db, now } = call;
  if (await services.covers(published.place_id, place)) return 'general-window';
  const list = await findRegister(db, CROSS_REGION, published.place_id);
  const entries = list ? await allEntries(db, { register: list.id, asOf: legalDate(now) }) : [];
  return entries.some(({ body }) => body['matter'] === published.matter) ? 'cross-region' : undefined;
}
