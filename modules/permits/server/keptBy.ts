import { getMatter, type PublishedMatter } from '#modules/catalogue/index.ts';
import type { Call } from '#platform/api/server/call.ts';

/** The matter, for an officer who keeps the list of the place that adopted it. @throws Problem matter.unknown, access.denied */
export async function keptBy(call: Call, matter: string): Promise<PublishedMatter> {
  const published = await getMatter(call.tx, matter);
  const { actor, services } = call;
  call.require(actor.kind === 'officer' && (await services.covers(actor.post.place, published.place_id)));
  return published;
}
