import type { Call } from '#platform/api/server/call.ts';
import { serve } from '#platform/api/server/serve.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { contract } from '../../contract.ts';
import { officerOf, recordOffice } from '../officeOf.ts';
import { presentStream } from '../presentStream.ts';
import { cancelRow, getStreamRow, keepReplay, lockStream, type StreamRow } from '../streams.ts';

/** @throws Problem briefing.over once it has begun */
export const cancelStream = serve(contract.cancelStream, async (call, { id, reason }) => {
  const { tx, now } = call;
  const row = await ownStream(call, id);
  if (row.state !== 'planned' || now >= row.starts_at) throw new Problem('briefing.over', 409);
  await cancelRow(tx, id, reason);
  await recordOffice(call, { ...subject(id), name: 'cancel', body: {}, data: { reason } });
  return presentStream(tx, await getStreamRow(tx, id), now);
});

/** A stream was held when it can be seen again. @throws Problem briefing.notOver */
export const recordReplay = serve(contract.recordReplay, async (call, { id, replayUrl }) => {
  const { tx, now } = call;
  const row = await ownStream(call, id);
  if (row.state === 'cancelled' || now < row.ends_at) throw new Problem('briefing.notOver', 409);
  await keepReplay(tx, id, replayUrl);
  await recordOffice(call, { ...subject(id), name: 'replay', body: { replayUrl } });
  return presentStream(tx, await getStreamRow(tx, id), now);
});

function subject(id: string) {
  return { subjectType: 'briefing-stream', subjectId: id };
}

/** A stream in the place of the officer's post. */
async function ownStream(call: Call, id: string): Promise<StreamRow> {
  const { post } = officerOf(call);
  const row = await lockStream(call.tx, id);
  call.require(await call.services.covers(post.place, row.place_id));
  return row;
}
