import { serve } from '#platform/api/server/serve.ts';
import { uploadLimits } from '#platform/files/server/uploadLimits.ts';
import { contract } from '../../contract.ts';
import { lookAtTalk } from '../lookAtTalk.ts';
import { sideToWrite } from '../mayWrite.ts';
import { messagesOf } from '../messages.ts';
import { presentMessages } from '../presentMessages.ts';

export const listMessages = serve(contract.listMessages, async (call, { caseId }) => {
  const row = await lookAtTalk(call, caseId);
  const messages = await presentMessages(call, caseId, await messagesOf(call.db, caseId));
  return {
    messages,
    unread: messages.filter(({ unread }) => unread).length,
    mayWrite: row.closed_at === null && (await sideToWrite(call, row)) !== undefined,
    limits: uploadLimits(),
  };
});
