import { forPersons } from '#modules/catalogue/contract.ts';
import { listMatters } from '#modules/catalogue/index.ts';
import { isListed } from '#modules/permits/index.ts';
import { getPlace } from '#platform/access/server/places.ts';
import { serve } from '#platform/api/server/serve.ts';
import { type CounterMatter, contract } from '../contract.ts';
import { listedAt } from './mayTakeIn.ts';

/** What can be applied for here; what is not on offer, or off the list of permits, is left out. */
export const listCounterMatters = serve(contract.listCounterMatters, async (call) => {
  const { actor, db, now } = call;
  call.require(actor.kind === 'officer');
  const here = actor.kind === 'officer' ? actor.post.place : '';
  const matters: CounterMatter[] = [];
  for (const published of await listMatters(db)) {
    const { matter, body, place_id } = published;
    if (body.offered === false) continue;
    const listedAs = await listedAt(call, published, here);
    if (!listedAs || !(await isListed(db, published, now))) continue;
    matters.push({
      matter,
      title: body.title,
      place: (await getPlace(db, place_id)).name,
      listedAs,
      forFirms: body.audience.some((kind) => kind !== 'individual'),
      forPersons: forPersons(body),
    });
  }
  return { matters };
});
