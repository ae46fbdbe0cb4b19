import { call } from '@orpc/server';
import { router } from '#apps/server/router.ts';
import type { Step } from '#modules/reforms/domain/scenario/step.ts';
import { sql } from '#platform/db/server/database.ts';
import { checkCase } from '../checkCase.ts';
import { lastDefault } from '../lastDefault.ts';
import { applicationOf, StoryError, type World } from '../world.ts';

type Act = Extract<Step, { verb: 'acts' }>;

/** Takes one of the actions of a case, as the buttons of its page do. */
export async function act(world: World, step: Act, about: string): Promise<void> {
  const who = step.firm
    ? { firm: step.firm, ...(step.through && { through: step.through }) }
    : { officer: step.officer! };
  const context = world.as(await world.actor(who));
  const caseId = await chosenCase(world, step, about);
  await call(router.cases.actOnCase, { caseId, action: step.acts, data: step.with }, { context });
}

const PROCESS = sql('scenario_process', 'SELECT process, process_version FROM cases WHERE id = $1');

/** The case that is meant: the post-check when the action is one of its own, else the application. */
async function chosenCase(world: World, { on, acts }: Act, about: string): Promise<string> {
  if (on === 'default') return lastDefault(world, about);
  const { caseId } = applicationOf(world, about);
  const check = await checkCase(world, caseId);
  if (on === 'application' || (on === undefined && !check)) return caseId;
  if (!check) throw new StoryError(world.say('reforms.scenario.noCheck', { name: about }));
  if (on === 'check') return check;
  const { database, processes } = world.services;
  const row = await database.one<{ process: string; process_version: number }>(PROCESS, [check]);
  const { states } = await processes.get(database, row.process, row.process_version);
  return Object.values(states).some((state) => state.on?.[acts]) ? check : caseId;
}
