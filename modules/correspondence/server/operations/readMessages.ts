import { actorId } from '#platform/access/pure/actor.ts';
import { serve } from '#platform/api/server/serve.ts';
import { contract } from '../../contract.ts';
import { lookAtTalk } from '../lookAtTalk.ts';
import { markReadTo, messagesOf } from '../messages.ts';
import { presentMessages } from '../presentMessages.ts';

/** A private mark of one reader: no case changes, so nothing goes to the ledger. */
export const readMessages = serve(contract.readMessages, async (call, { caseId, upTo }) => {
  await lookAtTalk(call, caseId);
  const rows = await messagesOf(call.tx, caseId);
  // Nobody has read what is not there yet.
  await markReadTo(call.tx, caseId, actorId(call.actor), Math.min(upTo, rows.at(-1)?.seq ?? 0));
  const unread = (await presentMessages(call, caseId, rows)).filter((message) => message.unread);
  return { unread: unread.length };
});
