import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { sql } from '#platform/db/server/database.ts';
import { allEntries } from '#platform/registers/server/listEntries.ts';
import { contract } from '../../contract.ts';
import { PolicyHall } from '../../domain/matchContract.ts';
import { placeOf } from '../presentPolicy.ts';
import { POLICY_HALLS } from '../publishHalls.ts';

const LISTS = sql('policy_hall_lists', 'SELECT id FROM registers WHERE name = $1 ORDER BY id');

/** Halls of every place that this installation serves, by what their lists say today. */
export const listPolicyWindows = serve(contract.listPolicyWindows, async (call) => {
  const { db, now } = call;
  const halls: PolicyHall[] = [];
  for (const { id } of await db.rows<{ id: string }>(LISTS, [POLICY_HALLS])) {
    for (const { body } of await allEntries(db, { register: id, asOf: legalDate(now) })) {
      const place = await placeOf(call, String(body['place']));
      halls.push(PolicyHall.parse({ ...body, place, specialists: Number(body['specialists']) }));
    }
  }
  return { halls };
});
