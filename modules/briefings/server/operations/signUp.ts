import { serve } from '#platform/api/server/serve.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { contract } from '../../contract.ts';
import { presentStream } from '../presentStream.ts';
import { addSignUp, dropSignUp, signsUpAs } from '../signUps.ts';
import { isComing } from '../streamAccess.ts';
import { lockStream } from '../streams.ts';

/** @throws Problem briefing.closed once it has begun or was called off */
export const signUp = serve(contract.signUp, async (call, { id, wanted }) => {
  const { tx, now, actor } = call;
  const who = signsUpAs(actor);
  call.require(who !== undefined);
  if (!who) throw new Error('unreachable');
  const row = await lockStream(tx, id);
  if (!isComing(row, now)) throw new Problem('briefing.closed', 409);
  if (wanted) await addSignUp(tx, id, who, now);
  else await dropSignUp(tx, id, who);
  return presentStream(call, row);
});
