import { serve } from '#platform/api/server/serve.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { recordAction } from '#platform/ledger/server/recordAction.ts';
import { contract } from '../../contract.ts';
import { addMessage } from '../messages.ts';
import { getOpenRoom } from '../rooms.ts';
import { capacityIn, requirePart } from './roomCall.ts';

export const say = serve(contract.say, async (call, { caseId, words }) => {
  const { part, person } = await requirePart(call, caseId);
  await getOpenRoom(call.tx, caseId);
  const id = newId();
  await addMessage(call.tx, { id, caseId, person, part, words, at: call.now });
  await recordAction(call.tx, {
    subjectType: 'room',
    subjectId: caseId,
    name: 'say',
    actorId: person,
    capacity: capacityIn(call, part),
    at: call.now,
    body: { messageId: id },
    data: { words },
  });
  return { id };
});
