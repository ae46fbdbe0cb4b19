import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { contract } from '../../contract.ts';
import { visibleBody } from '../../pure/presentEntry.ts';
import { listEntries } from '../listEntries.ts';
import { mayReadRegister } from '../registerAccess.ts';
import { findRegister } from '../registers.ts';

export const readRegister = serve(contract.readRegister, async (call, { name, place, query, page }) => {
  const register = await findRegister(call.db, name, place);
  // To whom it is not open it is not there.
  if (!register || !(await mayReadRegister(call, register))) throw new Problem('notFound', 404);
  const { definition } = register;
  const found = await listEntries(call.db, {
    register: register.id,
    query,
    page,
    asOf: legalDate(call.now),
  });
  return {
    name,
    title: definition.title,
    description: definition.description,
    key: definition.key,
    fields: definition.fields
      .filter((field) => !field.personal)
      .map(({ id, title, type, translated }) => ({ id, title, type, translated })),
    entries: found.entries.map(({ key, body }) => ({ key, body: visibleBody(definition, body, 'public') })),
    total: found.total,
    page: found.page,
    pages: found.pages,
    statedTotal: definition.statedTotal?.count ?? null,
  };
});
