import { call } from '@orpc/server';
import { router } from '#apps/server/router.ts';
import { findOrganisation, standingOfFounding } from '#modules/organisations/index.ts';
import { satisfies } from '#modules/reforms/domain/scenario/count.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { sql } from '#platform/db/server/database.ts';
import { firmOf } from '../world.ts';
import { type About, type Looks, unless } from './about.ts';

const NOTICES = sql(
  'scenario_scope_notices',
  `SELECT n.term, c.state, c.agencies->>'office' AS agency FROM scope_notices n JOIN cases c ON c.id = n.case_id
   WHERE n.organisation_id = $1 ORDER BY n.term`,
);
async function firm({ world, firm: called }: About) {
  return (await findOrganisation(world.services.database, firmOf(world, called).id))!;
}

async function life(about: About) {
  const context = about.world.as(await about.world.actor({ firm: about.firm }));
  return call(router.registration.getFirmLife, { id: firmOf(about.world, about.firm).id }, { context });
}

/** A firm in its register: how it stands, where it works, who was told of it. */
export const firmLooks: Looks = {
  async firmStatus(about, expected) {
    return unless(expected, (await firm(about)).status);
  },
  async founded(about, expected) {
    const { uscc, establishedOn, kind } = await firm(about);
    const kept = uscc === firmOf(about.world, about.firm).uscc;
    if (!kept) return uscc;
    if (expected.on !== undefined && establishedOn !== expected.on) return String(establishedOn);
    return expected.kind === undefined ? undefined : unless(expected.kind, kind);
  },
  async premises(about, expected) {
    const found = (await life(about)).premises.map(({ kind }) => kind);
    return unless(expected.join('、'), found.join('、') || 'none');
  },
  async address(about, expected) {
    return unless(expected, (await life(about)).undeliverableSince === null ? 'fine' : 'undeliverable');
  },
  async told(about, expected) {
    const { world } = about;
    const rows = await world.services.database.rows<{ term: string; state: string; agency: string }>(
      NOTICES,
      [firmOf(world, about.firm).id],
    );
    const wanted = Object.entries(expected).map(([term, how]) => `${term} ${how}`);
    const found = rows.map(({ term, state, agency }) => `${term} ${agency} ${state}`);
    return unless([...wanted].sort().join('、') || 'none', found.sort().join('、') || 'none');
  },
  async scope(about, expected) {
    const { database } = about.world.services;
    const standing = await standingOfFounding(
      database,
      firmOf(about.world, about.firm).id,
      legalDate(about.world.clock.now),
    );
    if (!standing) return 'none';
    const { scope } = standing;
    const permits = scope.terms.flatMap(({ permitTitle }) => permitTitle ?? []);
    if (expected.text !== undefined && scope.text !== expected.text) return scope.text;
    if (expected.permits && permits.join('、') !== expected.permits.join('、'))
      return permits.join('、') || 'none';
    const refused = scope.refused.map(({ term }) => term.code).join('、') || 'none';
    return expected.refused === undefined ? undefined : unless(expected.refused, refused);
  },
  async issuedTogether(about, expected) {
    const organisation = firmOf(about.world, about.firm).id;
    const context = about.world.as(await about.world.actor({ firm: about.firm }));
    const { licences } = await call(router.licences.listMyLicences, {}, { context });
    const times = new Set(licences.map(({ issuedOn }) => issuedOn));
    const verified = [];
    for (const { number } of licences) {
      const anybody = about.world.as({ kind: 'anyone' });
      verified.push((await call(router.licences.verifyLicence, { number }, { context: anybody })).status);
    }
    const together =
      licences.length > 1 && times.size === 1 && verified.every((status) => status === 'valid');
    return unless(expected, together) && `${organisation}: ${[...times].join('、')} ${verified.join('、')}`;
  },
  async fee(about, expected) {
    const filed = about.world.applications.get(about.firm);
    if (filed?.preview) return unless(expected, filed.preview.fee);
    const context = about.world.as(await about.world.actor({ firm: about.firm }));
    const caseId = filed?.caseId ?? '';
    return unless(
      expected,
      (await call(router.approvals.getApplication, { caseId }, { context })).body.fee.amount,
    );
  },
  async asked(about, expected) {
    const name = (await firm(about)).name;
    for (const [system, count] of Object.entries(expected)) {
      const found = about.world.filings.filter(
        (one) => one.system === system && one.filing.firm.name === name,
      ).length;
      if (!satisfies(found, count)) return `${system} ${found}`;
    }
    return undefined;
  },
  async online(about, expected) {
    const { world } = about;
    const context = world.as(await world.actor({ officer: expected.to }));
    const span = { from: expected.from, to: legalDate(world.clock.now) };
    const { share, target } = await call(router.registration.getRegistrationFigures, span, { context });
    if (expected.target !== undefined && target?.share !== expected.target) return target?.share ?? 'none';
    return unless(expected.share, share ?? 'none');
  },
};
