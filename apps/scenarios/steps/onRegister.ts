import { call } from '@orpc/server';
import { router } from '#apps/server/router.ts';
import type { Step } from '#modules/reforms/domain/scenario/step.ts';
import { applicationOf, firmOf, type World } from '../world.ts';

/** Anybody objects to what is made public about a firm; an event is objected to in the part that is public. */
export async function object(world: World, step: Extract<Step, { verb: 'objects' }>): Promise<void> {
  const context = world.as({ kind: 'person', person: world.person(step.person) });
  const { notices } = await call(router.registration.listPublicNotices, undefined, { context });
  const firm = firmOf(world, step.of);
  const notice = notices.find(({ uscc }) => uscc === firm.uscc);
  const caseId = notice?.caseId ?? applicationOf(world, step.of).caseId;
  await call(router.registration.objectToNotice, { caseId, reason: step.objects }, { context });
}

/** An official answers every open objection. */
export async function settle(world: World, step: Extract<Step, { verb: 'settles' }>): Promise<void> {
  const context = world.as(await world.actor(step));
  const { notices } = await call(router.registration.listPublicNotices, undefined, { context });
  const caseId =
    step.caseOf === 'notice'
      ? (notices.find(({ uscc }) => uscc === firmOf(world, step.of).uscc)?.caseId ?? '')
      : applicationOf(world, step.of).caseId;
  const { objections } = await call(router.registration.listObjections, { caseId }, { context });
  for (const { id, settledAt } of objections)
    if (!settledAt)
      await call(router.registration.settleObjection, { id, answer: step.settles }, { context });
}

/** An office begins of its own accord; the case becomes the one that the story speaks of. */
export async function begin(world: World, step: Extract<Step, { verb: 'begins' }>): Promise<void> {
  const context = world.as(await world.actor(step));
  const { uscc } = firmOf(world, step.of);
  const input = { proceeding: step.begins, uscc, reason: step.reason };
  const { caseId } = await call(router.registration.beginProceeding, input, { context });
  world.applications.set(step.of, { caseId, matter: step.begins });
}

/** Papers are served by post. */
export async function mail(world: World, step: Extract<Step, { verb: 'mails' }>): Promise<void> {
  const context = world.as(await world.actor(step));
  const { id } = firmOf(world, step.of);
  await call(router.registration.serveMail, { id, subject: step.mails }, { context });
}

/** The notice of a term is claimed by somebody of the department that was told. */
export async function claim(world: World, step: Extract<Step, { verb: 'claims' }>): Promise<void> {
  const context = world.as(await world.actor(step));
  const { rows } = await call(router.cases.listQueue, { scope: 'all' }, { context });
  for (const { caseId, process } of rows) {
    if (process !== `proceeding:${step.claims}`) continue;
    const { allowed } = await call(router.cases.getCase, { caseId }, { context });
    const action = allowed.find(({ name }) => name !== 'drop')?.name;
    if (action) await call(router.cases.actOnCase, { caseId, action, data: {} }, { context });
  }
}
