export { sweepConversations } from './server/sweepConversations.ts';
