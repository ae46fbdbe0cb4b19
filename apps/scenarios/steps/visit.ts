import { call } from '@orpc/server';
import { router } from '#apps/server/router.ts';
import type { Step } from '#modules/reforms/domain/scenario/step.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { checkCase } from '../checkCase.ts';
import { putFile } from '../files.ts';
import { applicationOf, StoryError, type World } from '../world.ts';

type Visit = Extract<Step, { verb: 'visits' }>;

/** An inspector writes down a visit of today: every item of the checklist, who came, how it ended. */
export async function visit(world: World, step: Visit, about: string): Promise<void> {
  const actor = await world.actor({ officer: step.officer });
  const context = world.as(actor);
  const check = await checkCase(world, applicationOf(world, about).caseId);
  if (!check) throw new StoryError(world.say('reforms.scenario.noCheck', { name: about }));
  const {
    checklist,
    case: view,
    officersAtLeast,
  } = await call(router.supervision.getPostCheck, { caseId: check }, { context });
  const { outcome, unmet, orders, evidence, officers } = step.visits;
  const unknown = unmet.find((item) => !checklist.some(({ id }) => id === item));
  if (unknown) throw new StoryError(world.say('reforms.scenario.noItem', { name: unknown }));
  const findings = checklist.map(({ id }) => ({
    item: id,
    result: unmet.includes(id) ? ('unmet' as const) : ('met' as const),
    note: unmet.includes(id) ? world.say('reforms.scenario.findingNote') : '',
  }));
  const photos: string[] = [];
  for (let n = 1; n <= evidence; n++) photos.push(await putFile(world, actor, `evidence-${n}`));
  await call(
    router.supervision.recordVisit,
    {
      caseId: check,
      expectedVersion: view.version,
      visitedOn: legalDate(world.clock.now),
      officers: officers ?? companions(world, step.officer, officersAtLeast),
      findings,
      outcome: outcome as 'passCheck',
      ...(orders && { orders }),
      evidence: photos,
    },
    { context },
  );
}

/** The inspector and as many colleagues as the law asks for. */
function companions(world: World, lead: string, least: number): string[] {
  const inspectors = world.cast.officers.filter(({ role }) => role === 'inspector').map(({ name }) => name);
  return [lead, ...inspectors.filter((name) => name !== lead)].slice(0, Math.max(least, 1));
}
