import type { Call } from '#platform/api/server/call.ts';
import { serve } from '#platform/api/server/serve.ts';
import { sql } from '#platform/db/server/database.ts';
import { contract } from '../../contract.ts';
import type { SavedFilter } from '../../pure/queue.ts';

// A private convenience of one officer: no case changes, so nothing goes to the ledger.
const LIST = sql('filters_list', 'SELECT name, filter FROM queue_filters WHERE person_id = $1 ORDER BY name');
const SAVE = sql(
  'filters_save',
  `INSERT INTO queue_filters (person_id, name, filter) VALUES ($1, $2, $3)
   ON CONFLICT (person_id, name) DO UPDATE SET filter = excluded.filter`,
);
const REMOVE = sql('filters_remove', 'DELETE FROM queue_filters WHERE person_id = $1 AND name = $2');

function owner(call: Call): string {
  call.require(call.actor.kind === 'officer');
  return call.actor.kind === 'officer' ? call.actor.person.id : '';
}

async function filtersOf(call: Call, person: string) {
  return { filters: await call.db.rows<SavedFilter>(LIST, [person]) };
}

export const listSavedFilters = serve(contract.listSavedFilters, async (call) =>
  filtersOf(call, owner(call)),
);

export const saveFilter = serve(contract.saveFilter, async (call, { name, filter }) => {
  const person = owner(call);
  await call.tx.rows(SAVE, [person, name, JSON.stringify(filter)]);
  return filtersOf(call, person);
});

export const removeFilter = serve(contract.removeFilter, async (call, { name }) => {
  const person = owner(call);
  await call.tx.rows(REMOVE, [person, name]);
  return filtersOf(call, person);
});
