import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { contract } from '../../contract.ts';
import { mayReadRegister, mayWriteRegister } from '../registerAccess.ts';
import { findRegister } from '../registers.ts';
import { upsertEntry } from '../upsertEntry.ts';

export const writeEntry = serve(contract.writeEntry, async (call, input) => {
  const { name, place, body, validFrom, validTo, expectedVersion } = input;
  const register = await findRegister(call.tx, name, place);
  if (!register || !(await mayReadRegister(call, register))) throw new Problem('notFound', 404);
  call.require(await mayWriteRegister(call, register));
  const entry = { body, validFrom: validFrom ?? legalDate(call.now), validTo: validTo ?? null };
  const { actor, now, tx } = call;
  return upsertEntry(tx, actor, { register: register.id, entry, expectedVersion, now });
});
