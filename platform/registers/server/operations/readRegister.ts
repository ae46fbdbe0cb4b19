import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { contract } from '../../contract.ts';
import { visibleBody } from '../../pure/presentEntry.ts';
import { listEntries } from '../listEntries.ts';
import { mayWriteRegister } from '../registerAccess.ts';
import { openRegister } from './openRegister.ts';

export const readRegister = serve(contract.readRegister, async (call, { name, place, query, page, on }) => {
  const register = await openRegister(call, { name, place });
  const { id, definition } = register;
  const asOf = on ?? legalDate(call.now);
  const found = await listEntries(call.db, { register: id, query, page, asOf });
  const mayWrite = await mayWriteRegister(call, register);
  // Whoever keeps a list sees all of it: they have to be able to correct it.
  const view = mayWrite ? 'full' : 'public';
  return {
    name,
    id,
    place: definition.place,
    title: definition.title,
    description: definition.description,
    key: definition.key,
    fields: definition.fields
      .filter((field) => view === 'full' || !field.personal)
      .map(({ personal: _, ...field }) => field),
    entries: found.entries.map(({ body, key, version, validFrom, validTo }) => ({
      key,
      version,
      validFrom,
      validTo,
      body: visibleBody(definition, body, view),
    })),
    asOf,
    mayWrite,
    total: found.total,
    page: found.page,
    pages: found.pages,
    statedTotal: definition.statedTotal?.count ?? null,
  };
});
