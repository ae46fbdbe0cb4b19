import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { contract } from '../../contract.ts';
import { upsertEntry } from '../upsertEntry.ts';
import { openOwnRegister } from './openRegister.ts';

export const writeEntry = serve(contract.writeEntry, async (call, input) => {
  const { name, place, body, validFrom, validTo, expectedVersion } = input;
  const register = await openOwnRegister(call, { name, place });
  const entry = { body, validFrom: validFrom ?? legalDate(call.now), validTo: validTo ?? null };
  const { actor, now, tx } = call;
  return upsertEntry(tx, actor, { register: register.id, entry, expectedVersion, now });
});
