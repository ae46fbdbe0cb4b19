import { actorId } from '#platform/access/pure/actor.ts';
import { capacityRecord } from '#platform/access/pure/capacityRecord.ts';
import { serve } from '#platform/api/server/serve.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { recordAction } from '#platform/ledger/server/recordAction.ts';
import { getCaseRow } from '#platform/process/server/operations/readCase.ts';
import { contract } from '../../contract.ts';
import { ownFileIds, useFiles } from '../filesOfCase.ts';
import { sideToWrite } from '../mayWrite.ts';
import { keepMessage, markReadTo } from '../messages.ts';
import { presentMessages } from '../presentMessages.ts';

/** The chain of what was written on a case, beside the chain of the case itself. */
const CORRESPONDENCE = 'correspondence';

const LOCK = sql('message_lock_case', 'SELECT id FROM cases WHERE id = $1 FOR NO KEY UPDATE');
const EMIT = sql('message_emit', "INSERT INTO outbox (topic, payload, at) VALUES ('case.message', $1, $2)");

/** On the record at once: an act in the ledger, with the words erasable. The other side is told after the commit. */
export const sendMessage = serve(contract.sendMessage, async (call, { caseId, words, files }) => {
  const { tx, actor, now } = call;
  const row = await getCaseRow(call, caseId);
  const side = await sideToWrite(call, row);
  call.require(side !== undefined);
  if (!side) throw new Problem('access.denied', 403);
  if (row.closed_at) throw new Problem('correspondence.caseEnded', 409, { params: { number: row.number } });
  await tx.rows(LOCK, [caseId]);
  const given = await ownFileIds(tx, actor, files);
  const author = actorId(actor);
  const { role, agency } = actor.kind === 'officer' ? actor.post : {};
  const message = await keepMessage(tx, {
    id: newId(),
    case_id: caseId,
    side,
    author_id: author,
    role: role ?? null,
    agency_id: agency ?? null,
    words,
    at: now,
    files: given,
  });
  await useFiles(tx, 'case', caseId, given);
  await markReadTo(tx, caseId, author, message.seq);
  await recordAction(tx, {
    subjectType: CORRESPONDENCE,
    subjectId: caseId,
    name: 'message',
    actorId: author,
    capacity: capacityRecord(actor),
    at: now,
    body: { messageId: message.id, seq: message.seq, side, files: given },
    data: { words },
  });
  await tx.rows(EMIT, [JSON.stringify({ caseId, messageId: message.id }), now]);
  return (await presentMessages(call, caseId, [message]))[0]!;
});
