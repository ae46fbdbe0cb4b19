import { getApplicant, namesOwner, ownerOf, shownName } from '#modules/approvals/index.ts';
import { getMatter } from '#modules/catalogue/index.ts';
import { competentAgency } from '#platform/access/server/agencies.ts';
import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { createRoom } from '#platform/live/server/rooms.ts';
import { actContext } from '#platform/process/server/operations/actOnCase.ts';
import { presentFor } from '#platform/process/server/operations/readCase.ts';
import { startCase } from '#platform/process/server/startCase.ts';
import { contract } from '../../contract.ts';
import { windowSession } from '../../domain/windowSession.ts';
import { readWindow } from '../readWindow.ts';
import { takesHere } from '../takesHere.ts';

const DUTY = 'administrative-approval';
const OPEN = sql(
  'window_session_open',
  `SELECT 1 FROM cases WHERE process = $1 AND closed_at IS NULL
   AND (organisation_id = $2 OR (organisation_id IS NULL AND person_id = $3)) LIMIT 1`,
);
const ADD = sql(
  'window_session_add',
  'INSERT INTO window_sessions (case_id, matter, site) VALUES ($1, $2, $3)',
);

/** The visit belongs to the area that owns the matter, wherever the applicant sits. */
export const enterQueue = serve(contract.enterQueue, async (call, { matter, site }) => {
  const { actor, tx, now } = call;
  call.require(actor.kind === 'firm' || actor.kind === 'person');
  if (actor.kind !== 'firm' && actor.kind !== 'person') throw new Problem('access.denied', 403);
  const published = await getMatter(tx, matter);
  if (!takesHere(actor, published.body)) throw new Problem('application.wrongAudience', 422);
  const { open, listed } = await readWindow(tx, legalDate(now));
  if (!open || (listed.size > 0 && !listed.has(matter))) throw new Problem('window.notHere', 409);
  const owner = ownerOf(actor);
  if (await tx.maybe(OPEN, [windowSession.name, owner.organisation_id, owner.person_id])) {
    throw new Problem('window.alreadyWaiting', 409);
  }
  const applicant = await getApplicant(tx, owner);
  const place = published.place_id;
  const agency = await competentAgency(tx, place, DUTY);
  const caseId = newId();
  // The register of people gives no place: who names none sits in the area of the window.
  const from = site ?? applicant.firm?.place ?? place;
  await tx.rows(ADD, [caseId, matter, from]);
  const row = await startCase(actContext(call), {
    id: caseId,
    process: windowSession.name,
    action: 'enter',
    actor,
    matter,
    title: windowSession.title,
    place,
    agencies: { window: agency.id },
    ...namesOwner(applicant),
    applicantName: shownName(applicant),
    facts: { matter },
  });
  await createRoom(tx, { caseId, recording: 'optional', now });
  return presentFor(call, row);
});
