import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { findEntry } from '#platform/registers/server/findEntry.ts';
import { allEntries } from '#platform/registers/server/listEntries.ts';
import { findRegister } from '#platform/registers/server/registers.ts';
import { foundingContract } from '../../domain/foundingContract.ts';
import { presentScope } from './presentFounding.ts';
import { readScope, SCOPE_CLAUSES, SCOPE_REGISTER } from './scope.ts';

export const checkScope = serve(foundingContract.checkScope, async (call, { place, scope, catchAll }) =>
  presentScope(await readScope(call.db, { scope, catchAll }, place, legalDate(call.now))),
);

export const listScopeTerms = serve(foundingContract.listScopeTerms, async (call, { place }) => {
  const asOf = legalDate(call.now);
  if (!(await findRegister(call.db, SCOPE_REGISTER, place))) return { terms: [], clause: null };
  const entries = await allEntries(call.db, { register: SCOPE_REGISTER, place, asOf });
  const scope = entries.map(({ key }) => key);
  const { terms } = presentScope(await readScope(call.db, { scope, catchAll: false }, place, asOf));
  const clause = await findEntry(call.db, SCOPE_CLAUSES, 'catch-all', asOf, place);
  return { terms, clause: typeof clause?.body['text'] === 'string' ? clause.body['text'] : null };
});
