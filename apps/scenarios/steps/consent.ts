import { call } from '@orpc/server';
import { router } from '#apps/server/router.ts';
import type { Step } from '#modules/reforms/domain/scenario/step.ts';
import { StoryError, type World } from '../world.ts';
import { draftFor } from './draftFor.ts';

type Consents = Extract<Step, { verb: 'consents' }>;
type Unconsents = Extract<Step, { verb: 'unconsents' }>;

/** The firm agrees on the page of its application. */
export async function consent(world: World, step: Consents): Promise<void> {
  const { context, draftId } = await draftFor(world, step, step.for);
  await call(router.sharing.consentToShare, { draftId, item: step.consents }, { context });
}

/** It withdraws the last consent to that item in its space. */
export async function unconsent(world: World, step: Unconsents): Promise<void> {
  const context = world.as(await world.actor(step));
  const { consents } = await call(router.sharing.listConsents, {}, { context });
  const found = consents.find(({ item, inForce }) => item === step.unconsents && inForce);
  if (!found) {
    const odd = { what: 'consents', expected: step.unconsents, found: 'none' };
    throw new StoryError(world.say('reforms.scenario.mismatch', odd));
  }
  await call(router.sharing.withdrawConsent, { consentId: found.id }, { context });
}
