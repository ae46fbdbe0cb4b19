import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { openDraft } from '#modules/approvals/server/openDraft.ts';
import { submitApplication } from '#modules/approvals/server/submitApplication.ts';
import { openEventDraft } from '#modules/bundles/server/openEventDraft.ts';
import type { KeptPermit, PermitList } from '#modules/permits/contract.ts';
import { operations as permits } from '#modules/permits/server/operations.ts';
import { publishPack, readPack } from '#modules/reforms/index.ts';
import type { Actor } from '#platform/access/pure/actor.ts';
import { openCity, type TestCity } from '../testing/openCity.ts';
import { fillDraft, submission } from '../testing/teaMaker.ts';

const anyone = { kind: 'anyone' } as const;
const matter = 'food-production-by-commitment';
let city: TestCity;
let keeper: Actor;
beforeAll(async () => {
  city = await openCity();
  const { person } = (await city.as('chen-xiaowen')) as Extract<Actor, { kind: 'officer' }>;
  const post = { role: 'reform-office', agency: 'yunxi-reform-office', place: 'yunxi' };
  keeper = { kind: 'officer', person, post };
});
afterAll(() => city.close());

const list = async () =>
  (await city.run<object, { lists: PermitList[] }>(permits.listPermits, anyone, {})).lists[0]!;
const takeOff = (id: string, as = keeper) =>
  city.run(permits.takePermitOff, as, { matter: id, reason: '国务院决定取消' });
const putOn = (id: string) => city.run(permits.listPermit, keeper, { matter: id, reason: '恢复实施' });

describe('the list of permits', () => {
  it('states 403 and holds every permit that was adopted, and nothing else [APV-17.r1]', async () => {
    const { permits: listed, statedTotal } = await list();
    expect(statedTotal).toBe(403);
    const adopted = await city.db.database.rows<{ matter: string }>(
      // A former procedure that only stands for comparison is no permit of its own.
      `SELECT matter FROM matters WHERE withdrawn_at IS NULL AND body->>'type' = 'permit'
         AND coalesce(body->>'offered', 'true') = 'true' ORDER BY matter COLLATE "C"`,
    );
    expect(listed.map((one) => one.matter)).toEqual(adopted.map((one) => one.matter));
    expect(listed.find((one) => one.matter === matter)).toMatchObject({
      since: '2024-01-01',
      basis: { zh: expect.stringContaining('《中华人民共和国食品安全法》第三十五条') },
    });
  });

  it('was filled by a decision that stands in the ledger', async () => {
    const acts = await city.db.database.rows<{ actor_id: string }>(
      "SELECT actor_id FROM actions WHERE subject_type = 'register-entry' AND actor_id = 'system:adoption'",
    );
    expect(acts).toHaveLength((await list()).permits.length);
  });

  it('keeps out what is not on it: no draft, no submission, no bundle [APV-17.r2]', async () => {
    const draft = await fillDraft(city);
    await takeOff(matter);
    const owner = await city.as('lin-qing');
    expect((await list()).permits.map((one) => one.matter)).not.toContain(matter);
    await expect(city.run(openDraft, owner, { matter })).rejects.toMatchObject({ code: 'permit.notListed' });
    await expect(city.run(submitApplication, owner, submission(draft))).rejects.toMatchObject({
      code: 'permit.notListed',
    });
    await takeOff('public-hygiene');
    const noodles = await city.as('ma-cheng');
    await expect(
      city.run(openEventDraft, noodles, { bundle: 'gym', answers: { askPool: false } }),
    ).rejects.toMatchObject({ code: 'permit.notListed' });
    await putOn(matter);
    await putOn('public-hygiene');
    const { permits: kept } = await city.run<object, { permits: KeptPermit[] }>(
      permits.listKeptPermits,
      keeper,
      {},
    );
    const decisions = kept.find((one) => one.matter === matter)!.decisions;
    expect(decisions.map(({ listed, reason }) => [listed, reason?.zh.slice(0, 4)])).toEqual([
      [true, '恢复实施'],
      [false, '国务院决'],
      [true, '采用改革'],
    ]);
    const granted = await city.run<unknown, { state: string }>(submitApplication, owner, submission(draft));
    expect(granted.state).toBe('granted');
  });

  it('is kept by its office alone, and what was taken off stays off when the reform is adopted again', async () => {
    await expect(takeOff(matter, await city.as('chen-xiaowen'))).rejects.toMatchObject({
      code: 'access.denied',
    });
    await takeOff(matter);
    const { pack } = readPack('packs/shaanxi/hanzhong/low-risk-food');
    await city.db.database.transaction((tx) =>
      publishPack(tx, city.services, pack!, { place: 'yunxi', way: 'rule' }),
    );
    expect((await list()).permits.map((one) => one.matter)).not.toContain(matter);
    await expect(takeOff(matter)).rejects.toMatchObject({ code: 'permit.notListed' });
    await putOn(matter);
  });

  it('of a pack has the fields of our own', () => {
    const ours = parse(readFileSync('modules/permits/registers/permit-list.yaml', 'utf8'));
    const theirs = parse(
      readFileSync('packs/shaanxi/hanzhong/permit-list/registers/permit-list.yaml', 'utf8'),
    );
    expect([theirs.key, theirs.fields, theirs.owner]).toEqual([ours.key, ours.fields, ours.owner]);
  });
});
