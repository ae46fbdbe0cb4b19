import { actorId } from '#platform/access/pure/actor.ts';
import { serve } from '#platform/api/server/serve.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { recordAction } from '#platform/ledger/server/recordAction.ts';
import { lookAtCase } from '#platform/process/server/lookAtCase.ts';
import { getCaseRow } from '#platform/process/server/operations/readCase.ts';
import { standingOf } from '#platform/process/server/standing.ts';
import { contract } from '../contract.ts';
import { findEvent } from './events.ts';
import { keepHandover } from './handovers.ts';
import { presentEvent } from './presentEvent.ts';

const LOCK = sql('event_handover_lock', 'SELECT id FROM cases WHERE id = $1 FOR UPDATE');

/**
 * The window hands over the results of all granted parts in one go, and writes down how. The decisions keep their own
 * days; licences count from those, not from here.
 */
export const handOverResults = serve(contract.handOverResults, async (call, { caseId, way, received }) => {
  const { tx, actor, now } = call;
  const row = await getCaseRow(call, caseId);
  await lookAtCase(call, row);
  const { inScope, parties = [] } = await standingOf(actor, row, call.services.covers);
  call.require(actor.kind === 'officer' && inScope && parties.includes('window'));
  await tx.rows(LOCK, [caseId]);
  const event = await findEvent(tx, caseId);
  if (!event) throw new Problem('case.unknown', 404);
  const { handover } = await presentEvent(call, event);
  if (!handover) throw new Problem('bundle.handoverNotTogether', 409);
  if (!handover.ready) throw new Problem('bundle.resultsNotReady', 409);
  const members = handover.waiting.map(({ member }) => member);
  const id = newId();
  const by = actorId(actor);
  await keepHandover(tx, { id, event_id: caseId, members, way, received, by_person: by, at: now });
  await recordAction(tx, {
    subjectType: 'event',
    subjectId: caseId,
    name: 'handOverResults',
    actorId: by,
    capacity: { kind: 'officer', ...(actor.kind === 'officer' && actor.post) },
    at: now,
    body: { handoverId: id, members, way },
    data: { received },
  });
  return presentEvent(call, event);
});
