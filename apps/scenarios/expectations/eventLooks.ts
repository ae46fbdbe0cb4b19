import { call } from '@orpc/server';
import { router } from '#apps/server/router.ts';
import { satisfies } from '#modules/reforms/domain/scenario/count.ts';
import { firmOf } from '../world.ts';
import { type About, type Looks, theApplication, unless } from './about.ts';

async function eventOf(about: About) {
  const { world, firm } = about;
  const context = world.as(await world.actor({ firm }));
  const { event } = await call(router.bundles.findEvent, { caseId: theApplication(about).id }, { context });
  return event;
}

/** What anybody sees who scans the code of the comprehensive permit. */
async function scanned(about: About) {
  const permit = (await eventOf(about))?.permit;
  const context = about.world.as({ kind: 'anyone' });
  return permit && call(router.licences.verifyLicence, { number: permit.number }, { context });
}

/** The whole of an event: its state, its parts, what was asked once, and its comprehensive permit. */
export const eventLooks: Looks = {
  async event(about, expected) {
    const event = await eventOf(about);
    return expected === event?.state || expected === event?.outcome ? undefined : (event?.state ?? 'none');
  },
  async parts(about, expected) {
    const event = await eventOf(about);
    const found = event?.parts.map(({ member, state }) => `${member} ${state}`).join('、') ?? 'none';
    const wanted = Object.entries(expected).map(([member, state]) => `${member} ${state}`);
    return unless([...wanted].sort().join('、'), found.split('、').sort().join('、'));
  },
  fields(about, expected) {
    const preview = about.world.applications.get(about.firm)?.preview;
    if (!preview) return 'none';
    const { asked, sum } = preview.fields;
    return satisfies(asked, expected.asked) && satisfies(sum, expected.sum)
      ? undefined
      : `asked ${asked}、sum ${sum}`;
  },
  uploads(about, expected) {
    const preview = about.world.applications.get(about.firm)?.preview;
    if (!preview) return 'none';
    const { asked, sum } = preview.papers;
    return satisfies(asked, expected.asked) && satisfies(sum, expected.sum)
      ? undefined
      : `asked ${asked}、sum ${sum}`;
  },
  async documents(about, expected) {
    const { world, firm } = about;
    const context = world.as(await world.actor({ firm }));
    const { licences } = await call(router.licences.listMyLicences, {}, { context });
    const found = licences
      .filter(({ holderName }) => holderName === firmOf(world, firm).name)
      .map(({ title }) => title.zh);
    return unless([...expected].sort().join('、'), found.sort().join('、') || 'none');
  },
  async scan(about, expected) {
    const found = await scanned(about);
    if (!found) return unless('none', 'none') ?? 'none';
    for (const [title, status] of Object.entries(expected.members)) {
      const member = found.members.find((one) => one.title.zh === title);
      if (member?.status !== status) return `${title} ${member?.status ?? 'none'}`;
    }
    if (expected.count !== undefined && found.members.length !== expected.count)
      return String(found.members.length);
    return expected.until === undefined ? undefined : unless(expected.until, found.validTo ?? 'none');
  },
  async surveyed(about, expected) {
    const { world, firm } = about;
    const context = world.as(await world.actor({ firm }));
    const { surveys } = await call(
      router.surveys.listSurveysOf,
      { caseId: theApplication(about).id },
      { context },
    );
    if (expected.count !== undefined && surveys.length !== expected.count) return String(surveys.length);
    const [last] = surveys;
    if (last?.case.state !== expected.state) return last?.case.state ?? 'none';
    if (expected.at && Date.parse(last.scheduledFor) !== Date.parse(expected.at)) return last.scheduledFor;
    for (const [title, wanted] of Object.entries(expected.parts ?? {})) {
      const part = last.parts.find((one) => one.title.zh === title);
      const found = part ? (part.left ? 'left' : (part.result ?? 'open')) : 'none';
      if (found !== wanted) return `${title} ${found}`;
    }
    return undefined;
  },
  async sharesSurvey(about, expected) {
    const shared = about.world.applications.get(about.firm)?.preview?.survey?.parts ?? [];
    return unless([...expected].sort().join('、'), [...shared].sort().join('、'));
  },
  async handover(about, expected) {
    const found = (await eventOf(about))?.handover;
    if (!found) return 'none';
    const { waiting, ready, latestOn, done } = found;
    const days = done.flatMap(({ parts }) => parts);
    const wrong = Object.entries(expected.decided ?? {}).find(
      ([member, on]) => days.find((one) => one.member === member)?.decidedOn !== on,
    );
    const fits =
      satisfies(waiting.length, expected.waiting) &&
      ready === expected.ready &&
      done.length === expected.done &&
      (expected.latestOn === undefined || expected.latestOn === latestOn) &&
      !wrong;
    return fits
      ? undefined
      : `waiting ${waiting.length}、ready ${ready}、latestOn ${latestOn}、done ${days.map(({ member, decidedOn }) => `${member} ${decidedOn}`).join('、')}`;
  },
};
