import { serve } from '#platform/api/server/serve.ts';
import { contract } from '../contract.ts';
import { conversationHere, lockOpen, move, presentConversation, say } from './conversations.ts';

/** What a person answers stands in the same thread in which the robot was asked (APV-21). */
export const answerConversation = serve(contract.answerConversation, async (call, { id, words, close }) => {
  await conversationHere(call, id);
  const { tx, now, actor } = call;
  await lockOpen(tx, id);
  const by = actor.kind === 'officer' ? actor.person.id : null;
  await say(tx, { id, author: 'officer', person: by, words, now });
  await move(tx, { id, state: close ? 'closed' : 'answered', by, now });
  return presentConversation(call, id);
});
