import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getApplication } from '#modules/approvals/server/getApplication.ts';
import { getLicence } from '#modules/licences/server/getLicence.ts';
import { withClient } from '#platform/db/server/roles.ts';
import type { LookView } from '#platform/looks/contract.ts';
import { listLooks } from '#platform/looks/server/operations/listLooks.ts';
import { recordLook } from '#platform/looks/server/recordLook.ts';
import { getCase } from '#platform/process/server/operations/getCase.ts';
import { getDeskCase } from '#platform/process/server/operations/getDeskCase.ts';
import { getTimeline } from '#platform/process/server/operations/getTimeline.ts';
import { openCity, type TestCity } from '../testing/openCity.ts';
import { asFirm, grantedCase } from '../testing/teaMaker.ts';

let city: TestCity;
let caseId: string;
let licenceId: string;
beforeAll(async () => {
  city = await openCity();
  caseId = (await grantedCase(city)).id;
  const found = await city.db.database.one<{ id: string }>('SELECT id FROM licences WHERE case_id = $1', [
    caseId,
  ]);
  licenceId = found.id;
});
afterAll(() => city.close());

const seenBy = async (who: string, input: object = {}) => {
  const actor = await city.as(who);
  return city.run<unknown, { looks: LookView[]; more: boolean }>(listLooks, actor, input);
};

describe('who looked', () => {
  it('keeps what an officer read: who, from which post, when, what, for which case', async () => {
    expect((await seenBy('lin-qing')).looks).toEqual([]);
    const clerk = await city.as('chen-xiaowen');
    await Promise.all([
      city.run(getDeskCase, clerk, { caseId }),
      city.run(getTimeline, clerk, { caseId }),
      city.run(getApplication, clerk, { caseId }),
    ]);
    const { looks } = await seenBy('lin-qing', { about: caseId });
    expect(looks.map(({ lookedAt }) => lookedAt).sort()).toEqual(['application', 'case']);
    expect(looks[0]).toMatchObject({
      at: city.clock.now.toISOString(),
      officer: '陈晓雯',
      purpose: 'handling',
      case: { id: caseId },
    });
    expect(looks[0]!.agency.zh).toContain('审批');
  });

  it('takes repeated reading for one look, until some time has passed', async () => {
    const clerk = await city.as('chen-xiaowen');
    const count = async () => (await seenBy('lin-qing', { about: caseId })).looks.length;
    const before = await count();
    const start = city.clock.now.getTime();
    for (const minutes of [1, 5, 14]) {
      city.clock.now = new Date(start + minutes * 60_000);
      await city.run(getCase, clerk, { caseId });
      expect(await count()).toBe(before);
    }
    city.clock.now = new Date(start + 16 * 60_000);
    await Promise.all([1, 2, 3].map(() => city.run(getCase, clerk, { caseId })));
    expect(await count()).toBe(before + 1);
  });

  it('is not for reading one’s own, nor for what was refused', async () => {
    const before = (await seenBy('lin-qing')).looks.length;
    await city.run(getCase, await city.as('lin-qing'), { caseId });
    await expect(city.run(getCase, await city.as('cen-yu'), { caseId })).rejects.toMatchObject({
      code: 'access.denied',
    });
    expect((await seenBy('lin-qing')).looks.length).toBe(before);
  });

  it('tells oversight from handling, and lists what belongs to a licence', async () => {
    const supervisor = await city.as('chen-xiaowen');
    if (supervisor.kind !== 'officer') throw new Error('not an officer');
    const post = { ...supervisor.post, role: 'supervisor', agency: 'demo-other' };
    const other = await city.db.database.one<{ id: string }>(
      'SELECT id FROM agencies WHERE id <> ALL (SELECT unnest(agency_ids) FROM cases WHERE id = $1) LIMIT 1',
      [caseId],
    );
    await city.run(getLicence, { ...supervisor, post: { ...post, agency: other.id } }, { licenceId });
    const { looks } = await seenBy('lin-qing', { about: licenceId });
    expect(looks).toMatchObject([{ lookedAt: 'licence', subjectId: licenceId, purpose: 'oversight' }]);
  });

  it('shows a firm only its own', async () => {
    expect((await seenBy('ma-cheng', { about: caseId })).looks).toEqual([]);
    expect((await seenBy('zhao-yinuo')).looks).toEqual([]);
  });

  it('[DAT-02.r1] keeps each call of an e-licence with the record, the caller and the matter', async () => {
    const actor = await city.as('chen-xiaowen');
    const { organisation } = await asFirm(city, 'lin-qing');
    const matter = '经营场所变更登记';
    const call = { actor, of: { organisation }, lookedAt: 'call', subjectId: licenceId, matter } as const;
    for (const _ of [1, 2, 3]) {
      await recordLook(city.db.database, { ...call, purpose: 'service', now: city.clock.now, each: true });
    }
    const { looks } = await seenBy('lin-qing', { about: licenceId });
    const calls = looks.filter(({ lookedAt }) => lookedAt === 'call');
    expect(calls).toHaveLength(3);
    expect(calls[0]).toMatchObject({ officer: '陈晓雯', matter, purpose: 'service', case: null });
  });

  it('comes in pages that leave nothing out and repeat nothing', async () => {
    const all = (await seenBy('lin-qing')).looks.map(({ id }) => id);
    const paged: string[] = [];
    for (let before: string | undefined; ; before = paged.at(-1)) {
      const { looks, more } = await seenBy('lin-qing', { limit: 2, before });
      paged.push(...looks.map(({ id }) => id));
      if (!more) break;
    }
    expect(paged).toEqual(all);
    expect(all.length).toBeGreaterThan(4);
  });

  it('cannot be changed or erased by the running program', async () => {
    for (const statement of ["UPDATE looks SET purpose = 'x'", 'DELETE FROM looks', 'TRUNCATE looks']) {
      await expect(city.db.database.rows(statement)).rejects.toMatchObject({ code: '42501' });
    }
    const { count } = await withClient(city.db.superuserUrl, async (client) => {
      const { rows } = await client.query('SELECT count(*) FROM looks');
      return rows[0];
    });
    expect(Number(count)).toBeGreaterThan(0);
  });
});
