import { serve } from '#platform/api/server/serve.ts';
import { contract } from '../../contract.ts';
import { countUnread } from '../unread.ts';
import { ownNotices } from './ownNotices.ts';

export const unreadCount = serve(contract.unreadCount, async (call) => {
  const { person } = await ownNotices(call);
  return { unread: await countUnread(call.db, call.services, person) };
});
