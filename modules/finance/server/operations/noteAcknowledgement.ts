import { serve } from '#platform/api/server/serve.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { contract } from '../../contract.ts';
import { financeDesk } from '../financeDesk.ts';
import { officePlace } from '../officePlace.ts';
import { acknowledge, pushesOf } from '../pushes.ts';

/** An institution that does not read its lists here said otherwise that it has them. */
export const noteAcknowledgement = serve(
  contract.noteAcknowledgement,
  async (call, { push, institution, how }) => {
    const place = officePlace(call);
    const { tx, now, actor } = call;
    const isOurs = (await pushesOf(tx, place)).some(({ id }) => id === push);
    if (!isOurs) throw new Problem('notFound', 404);
    await acknowledge(tx, { push, institution, at: now, by: actor, how });
    return financeDesk(tx, place, now);
  },
);
