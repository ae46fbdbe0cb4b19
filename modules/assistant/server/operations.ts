import { serve } from '#platform/api/server/serve.ts';
import { contract } from '../contract.ts';
import { answerConversation } from './answerConversation.ts';
import { ask } from './ask.ts';
import { conversationHere, heldConversation, presentConversation } from './conversations.ts';
import { guideFirm } from './guideFirm.ts';
import { handOver } from './handOver.ts';
import { listConversations } from './listConversations.ts';
import { sayMore } from './sayMore.ts';

export const operations = {
  ask,
  guideFirm,
  handOver,
  getConversation: serve(contract.getConversation, async (call, held) => {
    const { id } = await heldConversation(call.db, held);
    return presentConversation(call, id);
  }),
  sayMore,
  listConversations,
  readConversation: serve(contract.readConversation, async (call, { id }) => {
    await conversationHere(call, id);
    return presentConversation(call, id);
  }),
  answerConversation,
};
