import type { Call } from '#platform/api/server/call.ts';
import { serve } from '#platform/api/server/serve.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { contract } from '../../contract.ts';
import { mayBeTogether, type Planned } from '../../pure/together.ts';
import { keepPlanned, plannedOf, undoPlanned as takeBack } from '../plannedActions.ts';
import type { OfficerActor } from '../processBook.ts';
import { readSettings } from '../readSettings.ts';
import { standingOf } from '../standing.ts';
import { getCaseRow } from './readCase.ts';

const SECOND = 1000;

/** Nothing happens yet: each is taken when its moment has come, by the checks of any action. */
export const planActions = serve(contract.planActions, async (call, { action, reason, cases }) => {
  const actor = officerOf(call);
  const rows = [];
  for (const { caseId, version } of cases) {
    const row = await getCaseRow(call, caseId);
    const { inScope } = await standingOf(actor, row, call.services.covers);
    call.require(inScope);
    const process = await call.services.processes.get(call.db, row.process, row.process_version);
    const transition = process.states[row.state]?.on?.[action];
    if (transition && !mayBeTogether(process, transition)) throw new Problem('case.notTogether', 422);
    rows.push({ id: newId(), case_id: caseId, version });
  }
  const batch = newId();
  const due_at = new Date(call.now.getTime() + readSettings().together.waitSeconds * SECOND);
  const { role, agency, place } = actor.post;
  const planned = {
    batch,
    action,
    reason: reason ?? null,
    person_id: actor.person.id,
    role,
    agency_id: agency,
    place_id: place,
    due_at,
  };
  await keepPlanned(call.tx, planned, rows);
  return present(call, batch);
});

export const getPlanned = serve(contract.getPlanned, async (call, { batch }) => {
  officerOf(call);
  return present(call, batch);
});

/** What has been done already stays: only what still waits is taken back. */
export const undoPlanned = serve(contract.undoPlanned, async (call, { batch }) => {
  const actor = officerOf(call);
  await takeBack(call.tx, batch, actor.person.id, call.now);
  return present(call, batch);
});

function officerOf(call: Call): OfficerActor {
  call.require(call.actor.kind === 'officer');
  return call.actor as OfficerActor;
}

/** @throws Problem notFound for a batch of somebody else's */
async function present(call: Call, batch: string): Promise<Planned> {
  const rows = await plannedOf(call.db, batch, officerOf(call).person.id);
  const [first] = rows;
  if (!first) throw new Problem('notFound', 404);
  const say = (key: string, params = {}) => call.services.translate(call.language, key, params);
  return {
    batch,
    dueAt: first.due_at.toISOString(),
    waitSeconds: readSettings().together.waitSeconds,
    items: rows.map(({ case_id, number, state, problem }) => ({
      caseId: case_id,
      number,
      state,
      problem: problem && {
        code: problem.code,
        title: say(`errors.${problem.code}.message`, problem.params),
        wayOut: say(`errors.${problem.code}.wayOut`, problem.params),
      },
    })),
  };
}
