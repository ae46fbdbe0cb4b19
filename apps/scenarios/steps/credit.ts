import { call } from '@orpc/server';
import { router } from '#apps/server/router.ts';
import type { Step } from '#modules/reforms/domain/scenario/step.ts';
import { lastDefault } from '../lastDefault.ts';
import { firmOf, type World } from '../world.ts';

type Of<V extends Step['verb']> = Extract<Step, { verb: V }>;

/** An office identifies a default, as the form on its desk does. */
export async function identifyDefault(world: World, step: Of<'identifies'>): Promise<void> {
  const { officer, of, identifies: entry, document, summary } = step;
  const context = world.as(await world.actor({ officer }));
  const { uscc } = firmOf(world, of);
  await call(router.credit.identifyDefault, { uscc, entry, document, summary }, { context });
}

export async function takeMeasure(world: World, { officer, of, measures }: Of<'measures'>): Promise<void> {
  const context = world.as(await world.actor({ officer }));
  const caseId = await lastDefault(world, of);
  await call(router.credit.takeMeasure, { caseId, measure: measures }, { context });
}

export async function requestReport(world: World, { firm, through }: Of<'requests'>): Promise<void> {
  const context = world.as(await world.actor({ firm, ...(through && { through }) }));
  await call(router.credit.requestCreditReport, {}, { context });
}
