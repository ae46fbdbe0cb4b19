import { getPlace } from '#platform/access/server/places.ts';
import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { sql } from '#platform/db/server/database.ts';
import { contract, type RegisterLine } from '../../contract.ts';
import { countsOn, inForce } from '../entryRow.ts';
import { mayReadRegister, mayWriteRegister } from '../registerAccess.ts';
import { listRegisters as allRegisters } from '../registers.ts';

const COUNTS = sql(
  'registers_count_all',
  `SELECT e.register, count(*)::int AS entries FROM register_entries e
   WHERE ${countsOn('$1')} AND ${inForce('$1')} GROUP BY e.register`,
);

/** Public lists of other places are left out here: they are found where they are published. */
export const listRegisters = serve(contract.listRegisters, async (call) => {
  const { actor, db, services, now } = call;
  call.require(actor.kind === 'officer');
  const here = actor.kind === 'officer' ? actor.post.place : '';
  const counts = await db.rows<{ register: string; entries: number }>(COUNTS, [legalDate(now)]);
  const entriesOf = new Map(counts.map(({ register, entries }) => [register, entries]));
  const registers: RegisterLine[] = [];
  for (const register of await allRegisters(db, { onlyPublic: false })) {
    const { id, definition } = register;
    const near =
      (await services.covers(here, definition.place)) || (await services.covers(definition.place, here));
    if (!near || !(await mayReadRegister(call, register))) continue;
    const { name } = await getPlace(db, definition.place);
    registers.push({
      id,
      title: definition.title,
      description: definition.description,
      place: { id: definition.place, zh: name.zh, en: name.en },
      public: definition.public,
      entries: entriesOf.get(id) ?? 0,
      statedTotal: definition.statedTotal?.count ?? null,
      mayWrite: await mayWriteRegister(call, register),
    });
  }
  return { registers };
});
