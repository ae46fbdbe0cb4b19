import { call } from '@orpc/server';
import { router } from '#apps/server/router.ts';
import { findPerson } from '#modules/identity/index.ts';
import type { Step } from '#modules/reforms/domain/scenario/step.ts';
import { firmOf, StoryError, type World } from '../world.ts';

/** A person begins a firm; from then on the story calls it by its name and that person acts for it. */
export async function found(world: World, step: Extract<Step, { verb: 'founds' }>): Promise<void> {
  const { called, place, founders, ...given } = step.founds;
  const me = world.person(step.person);
  const context = world.as({ kind: 'person', person: me });
  const people = [];
  for (const { name, share } of founders ?? [{ name: step.person, share: '100' }]) {
    const person = await findPerson(world.services.database, world.person(name).id);
    people.push({ name, share, mobile: person?.mobile ?? '' });
  }
  const input = {
    ...given,
    place: world.places.get(place) ?? place,
    legalRepresentative: step.person,
    founders: people,
  };
  const known = world.firms.get(called);
  const { founding, links } = known
    ? await call(router.organisations.saveFounding, { ...input, organisation: known.id }, { context })
    : await call(router.organisations.startFounding, input, { context });
  const { organisation: id, name, uscc } = founding;
  world.firms.set(called, { id, name, uscc, owner: step.person });
  for (const link of links) world.links.set(`${called} ${link.name}`, link.secret);
}

/** A founder signs what stands there, from his account or by the link he was sent. */
export async function sign(world: World, step: Extract<Step, { verb: 'signs' }>): Promise<void> {
  const context = world.as({ kind: 'person', person: world.person(step.person) });
  const organisation = firmOf(world, step.signs).id;
  if (!step.byLinkOf) {
    const { digest } = await call(router.organisations.getFounding, { organisation }, { context });
    await call(router.organisations.signFounding, { organisation, digest }, { context });
    return;
  }
  const secret = world.links.get(`${step.signs} ${step.byLinkOf}`);
  if (!secret) throw new StoryError(world.say('reforms.scenario.noPerson', { name: step.byLinkOf }));
  const { digest } = await call(router.organisations.getFoundingByLink, { secret }, { context });
  await call(router.organisations.signFoundingByLink, { secret, digest }, { context });
}
