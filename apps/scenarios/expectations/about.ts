import { call } from '@orpc/server';
import { router } from '#apps/server/router.ts';
import type { Expectation } from '#modules/reforms/domain/scenario/expectation.ts';
import type { CaseView } from '#platform/process/pure/caseView.ts';
import { checkCase } from '../checkCase.ts';
import { StoryError, type World } from '../world.ts';

/** What an expectation looks at: the last application of a firm and its post-check, as the firm itself sees them. */
export interface About {
  world: World;
  firm: string;
  application?: CaseView;
  check?: CaseView;
}

/** What was found instead of what was expected; undefined when it fits. */
export type Look<K extends keyof Expectation> = (
  about: About,
  expected: NonNullable<Expectation[K]>,
) => Promise<string | undefined> | string | undefined;

export type Looks = { [K in keyof Expectation]?: Look<K> };

export async function lookAt(world: World, firm: string): Promise<About> {
  const filed = world.applications.get(firm);
  if (!filed) return { world, firm };
  const context = world.as(await world.actor({ firm }));
  const application = await call(router.cases.getCase, { caseId: filed.caseId }, { context });
  const checkId = await checkCase(world, filed.caseId);
  if (!checkId) return { world, firm, application };
  return {
    world,
    firm,
    application,
    check: await call(router.cases.getCase, { caseId: checkId }, { context }),
  };
}

/** @throws StoryError when the firm has not applied */
export function theApplication({ application, world, firm }: About): CaseView {
  if (!application) throw new StoryError(world.say('reforms.scenario.noApplication', { name: firm }));
  return application;
}

/** The found text when it is not the expected one. */
export function unless(
  expected: string | number | boolean,
  found: string | number | boolean,
): string | undefined {
  return found === expected ? undefined : String(found);
}

/** Where a case stands, in one word: its outcome when it has ended, else its state. */
export function standOf(view: CaseView | undefined, expected: string): string | undefined {
  if (!view) return unless(expected, 'none');
  return expected === view.state || expected === view.outcome ? undefined : (view.outcome ?? view.state);
}
