import { call } from '@orpc/server';
import { router } from '#apps/server/router.ts';
import { type Count, satisfies } from '#modules/reforms/domain/scenario/count.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { fieldsOf } from '#platform/forms/pure/form.ts';
import { firmOf } from '../world.ts';
import { type About, type Looks, theApplication, unless } from './about.ts';

/** Shared data and e-licences, each as the person who would see it. */
export const sharingLooks: Looks = {
  async copies(about, expected) {
    const { copies } = await call(
      router.sharing.listCaseShares,
      { caseId: theApplication(about).id },
      { context: await asFirm(about) },
    );
    return unless(expected.join('、'), copies.map(({ item }) => item).join('、') || 'none');
  },
  async calls(about, expected) {
    const calls = await callsOf(about);
    for (const [outcome, wanted] of Object.entries(expected)) {
      const found = calls.filter((one) => one.outcome === outcome).length;
      if (!satisfies(found, wanted)) return `${outcome} ${found}`;
    }
    return undefined;
  },
  async lastCall(about, { caller, matter, outcome }) {
    const [last] = await callsOf(about);
    if (!last) return 'none';
    const fits =
      last.caller === caller &&
      last.matterTitle.zh === matter &&
      (outcome === undefined || last.outcome === outcome);
    return fits ? undefined : `${last.caller}、${last.matterTitle.zh}、${last.outcome}`;
  },
  async offered(about, { to, items }) {
    const { world } = about;
    const context = world.as(await world.actor({ officer: to }));
    const caseId = theApplication(about).id;
    const { offered } = await call(router.sharing.listCaseShares, { caseId }, { context });
    return unless(items.join('、'), offered.map(({ item }) => item).join('、') || 'none');
  },
  async equalsRegister(about, expected) {
    const caseId = theApplication(about).id;
    const { answers } = await call(
      router.approvals.getApplication,
      { caseId },
      { context: await asFirm(about) },
    );
    const { uscc } = firmOf(about.world, about.firm);
    const firm = await about.world.services.database.one<Record<string, string>>(
      `SELECT name, uscc, legal_representative AS "legalRepresentative", address, place_id AS place
       FROM organisations WHERE uscc = $1`,
      [uscc],
    );
    for (const [field, property] of Object.entries(expected)) {
      const answer = answers?.[field];
      if (!firm[property] || answer !== firm[property]) return `${field} ${String(answer)}`;
    }
    return undefined;
  },
  async figures({ world }, { to, matters, eMaterials, licenceUse }) {
    const context = world.as(await world.actor({ officer: to }));
    const today = legalDate(world.clock.now);
    const found = await call(router.sharing.getSharingFigures, { from: today, to: today }, { context });
    if (matters) {
      const odd = counted(found.matters.count, matters);
      if (odd) return `matters ${odd}`;
    }
    if (eMaterials !== undefined && found.eMaterials.percent !== eMaterials) {
      return `eMaterials ${found.eMaterials.percent}`;
    }
    if (licenceUse !== undefined && found.licenceUse.percent !== licenceUse) {
      return `licenceUse ${found.licenceUse.percent}`;
    }
    return undefined;
  },
  async prefilled(about, { of, fields, all }) {
    const context = await asFirm(about);
    const draft = await call(router.approvals.openDraft, { matter: of }, { context });
    const odd = counted(draft.prefilled.length, fields);
    if (odd) return odd;
    const unsourced = draft.prefilled.filter(({ source }) => source.zh === '');
    if (unsourced.length > 0) return unsourced.map(({ field }) => field).join('、');
    return all && counted(fieldsOf(draft.body.form).length, all);
  },
};

async function asFirm({ world, firm }: About) {
  return world.as(await world.actor({ firm }));
}

async function callsOf(about: About) {
  const asked = { limit: 100 };
  return (await call(router.sharing.listSharedCalls, asked, { context: await asFirm(about) })).calls;
}

function counted(found: number, expected: Count): string | undefined {
  return satisfies(found, expected) ? undefined : String(found);
}
