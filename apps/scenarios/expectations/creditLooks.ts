import { createPublicKey } from 'node:crypto';
import { call } from '@orpc/server';
import { router } from '#apps/server/router.ts';
import type { MyCredit } from '#modules/credit/contract.ts';
import { STEPS } from '#modules/credit/domain/defaultProcess.ts';
import { openComplianceCode, verifyCompliance } from '#modules/credit/server/verifyCompliance.ts';
import { satisfies } from '#modules/reforms/domain/scenario/count.ts';
import { sql } from '#platform/db/server/database.ts';
import { firmOf } from '../world.ts';
import { type About, type Looks, standOf, unless } from './about.ts';

const REMINDED = sql(
  'scenario_repair_reminders',
  `SELECT count(DISTINCT n.case_id) AS told FROM notices n JOIN credit_defaults d ON d.case_id = n.case_id
   WHERE d.organisation_id = $1 AND n.title->>'zh' LIKE '可以申请信用修复%'`,
);

/** How many defaults of the firm anybody finds: on the list, by its code, and behind its compliance code. */
async function publicOf(about: About, mine: MyCredit): Promise<number | string> {
  const { world, firm } = about;
  const { uscc } = firmOf(world, firm);
  const context = world.as({ kind: 'anyone' });
  const { defaults } = await call(router.credit.listPublishedDefaults, { query: uscc }, { context });
  const listed = defaults.filter((one) => one.uscc === uscc).length;
  const [report] = mine.reports;
  if (!report) return listed;
  const { database } = world.services;
  const found = await verifyCompliance(database, report.codeUrl, {
    publicKeys: keys(about),
    now: world.clock.now,
  });
  return found?.records.length === listed ? listed : `list ${listed}, code ${found?.records.length}`;
}

function keys({ world }: About) {
  return [createPublicKey(world.attestation)];
}

export const creditLooks: Looks = {
  async credit(about, expected) {
    const { world, firm } = about;
    const context = world.as(await world.actor({ firm }));
    const mine = await call(router.credit.getMyCredit, {}, { context });
    const [last] = mine.defaults;
    const [report] = mine.reports;
    const odd: (string | undefined)[] = [];
    if (expected.default !== undefined) odd.push(standOf(last?.case, expected.default));
    if (expected.steps !== undefined) {
      const { entries } = await call(router.cases.getTimeline, { caseId: last?.case.id ?? '' }, { context });
      const taken = entries.map(({ action }) => action).filter((name) => STEPS.some((step) => step === name));
      odd.push(unless(expected.steps, taken.join('、')));
    }
    if (expected.grade !== undefined) odd.push(unless(expected.grade, mine.grade?.grade ?? 'none'));
    if (expected.measures !== undefined) {
      const found = last?.measures.map(({ code }) => code).sort() ?? [];
      odd.push(unless([...expected.measures].sort().join('、'), found.join('、') || 'none'));
    }
    if (expected.public) {
      const found = await publicOf(about, mine);
      if (typeof found === 'string' || !satisfies(found, expected.public)) odd.push(`public ${found}`);
    }
    if (expected.report) {
      const { statedTotal, fields, records } = expected.report;
      if (statedTotal !== undefined) odd.push(unless(statedTotal, report?.statedTotal ?? 0));
      if (fields && !satisfies(report?.fields.length ?? 0, fields))
        odd.push(`fields ${report?.fields.length}`);
      for (const [field, wanted] of Object.entries(records)) {
        const found = report?.fields.find((one) => one.field === field)?.records.length ?? -1;
        if (!satisfies(found, wanted)) odd.push(`${field} ${found}`);
      }
    }
    if (expected.offline) {
      const claim = openComplianceCode(report?.codeUrl ?? '', keys(about));
      if (!claim || !satisfies(claim.p, expected.offline)) odd.push(`offline ${claim?.p ?? 'none'}`);
    }
    if (expected.reminders) {
      const { told } = await world.services.database.one<{ told: number }>(REMINDED, [
        firmOf(world, firm).id,
      ]);
      if (!satisfies(told, expected.reminders)) odd.push(`reminders ${told}`);
    }
    return odd.find((one) => one !== undefined);
  },
};
