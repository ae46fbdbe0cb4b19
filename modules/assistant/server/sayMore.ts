import { serve } from '#platform/api/server/serve.ts';
import { contract } from '../contract.ts';
import { heldConversation, lockOpen, move, presentConversation, say } from './conversations.ts';

export const sayMore = serve(contract.sayMore, async (call, { id, key, words }) => {
  await heldConversation(call.tx, { id, key });
  await lockOpen(call.tx, id);
  await say(call.tx, { id, author: 'asker', person: null, words, now: call.now });
  await move(call.tx, { id, state: 'waiting', by: null, now: call.now });
  return presentConversation(call, id);
});
