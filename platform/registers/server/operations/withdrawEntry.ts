import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { contract } from '../../contract.ts';
import { withdrawEntry as withdraw } from '../withdrawEntry.ts';
import { openOwnRegister } from './openRegister.ts';

export const withdrawEntry = serve(contract.withdrawEntry, async (call, input) => {
  const { id } = await openOwnRegister(call, input);
  const { actor, now, tx } = call;
  const { key, reason, from = legalDate(now) } = input;
  const { version } = await withdraw(tx, actor, { register: id, key, from, reason, now });
  return { key, version };
});
