import { actorId } from '#platform/access/pure/actor.ts';
import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { contract } from '../../contract.ts';
import { financeDesk } from '../financeDesk.ts';
import { keepInLedger } from '../keepInLedger.ts';
import { asTable, readLists } from '../lists.ts';
import { officePlace } from '../officePlace.ts';
import { institutionsIn } from '../products.ts';
import { addPush } from '../pushes.ts';

/** Every institution on the list of today gets every list of today, and has a receipt that is missing until it says so. */
export const pushLists = serve(contract.pushLists, async (call) => {
  const place = officePlace(call);
  const { tx, now, actor } = call;
  const today = legalDate(now);
  const lists = (await readLists(tx, place, today)).map(asTable);
  if (lists.length === 0) throw new Problem('finance.noLists', 409);
  const to = await institutionsIn(tx, place, today);
  if (to.length === 0) throw new Problem('finance.nobody', 409);
  const id = newId();
  await addPush(tx, { id, place, lists, at: now, by: actorId(actor), to });
  await keepInLedger(tx, {
    subject: 'finance-push',
    id,
    name: 'push',
    by: actor,
    at: now,
    body: {
      place,
      to: to.map(({ code }) => code),
      lists: lists.map(({ list, rows }) => ({ list, count: rows.length })),
    },
  });
  return financeDesk(tx, place, now);
});
