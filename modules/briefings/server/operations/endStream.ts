import { serve } from '#platform/api/server/serve.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { contract } from '../../contract.ts';
import { recordOffice } from '../officeOf.ts';
import { presentStream } from '../presentStream.ts';
import { isComing, ownStream } from '../streamAccess.ts';
import { cancelRow, getStreamRow, keepReplay } from '../streams.ts';
import { tellSignedUp } from '../tellSignedUp.ts';

/** @throws Problem briefing.over once it has begun */
export const cancelStream = serve(contract.cancelStream, async (call, { id, reason }) => {
  const { tx, now } = call;
  const row = await ownStream(call, id);
  if (!isComing(row, now)) throw new Problem('briefing.over', 409);
  await cancelRow(tx, id, reason);
  await recordOffice(call, { ...subject(id), name: 'cancel', body: {}, data: { reason } });
  const cancelled = await getStreamRow(tx, id);
  await tellSignedUp(call, cancelled, 'calledOff');
  return presentStream(call, cancelled);
});

/** A stream was held when it can be seen again. @throws Problem briefing.notOver */
export const recordReplay = serve(contract.recordReplay, async (call, { id, replayUrl }) => {
  const { tx, now } = call;
  const row = await ownStream(call, id);
  if (row.state === 'cancelled' || now < row.ends_at) throw new Problem('briefing.notOver', 409);
  await keepReplay(tx, id, replayUrl);
  await recordOffice(call, { ...subject(id), name: 'replay', body: { replayUrl } });
  return presentStream(call, await getStreamRow(tx, id));
});

function subject(id: string) {
  return { subjectType: 'briefing-stream', subjectId: id };
}
