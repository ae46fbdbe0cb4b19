import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MatterGuide } from '#modules/catalogue/contract.ts';
import { operations as catalogue } from '#modules/catalogue/server/operations.ts';
import type { ReformView } from '#modules/reforms/contract.ts';
import { publishPack, readPack } from '#modules/reforms/index.ts';
import { packsFolder } from '#modules/reforms/server/office/packsFolder.ts';
import { operations as reforms } from '#modules/reforms/server/operations.ts';
import { openCity, type TestCity } from '../testing/openCity.ts';

const anyone = { kind: 'anyone' } as const;
let city: TestCity;

beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

describe('an adopted reform', () => {
  it('saves by its own definitions what its source claims, and tells a percentage that does not compute [APV-01]', async () => {
    const reform = await city.run<object, ReformView>(reforms.getReform, anyone, { reform: 'low-risk-food' });
    expect(reform.effects.map(({ of, before, after, change }) => [of, before, after, change])).toEqual([
      ['steps', 10, 3, -70],
      ['materials', 10, 4, -60],
      ['workdays', 20, 1, -95],
      ['visits', 3, 1, -67],
    ]);
    expect(reform.effects.every(({ agrees }) => agrees)).toBe(true);
    expect(reform.effects.filter((effect) => effect.quotedOtherwise).map(({ of }) => of)).toEqual(['steps']);
    expect(reform.origin.zh).toBe('汉中市');
    expect(reform.place.zh).toBe('云溪市');
  });

  it('lists what it brought, without the procedure it is compared with, and what was reconstructed', async () => {
    const { reforms: all } = await city.run<object, { reforms: ReformView[] }>(
      reforms.listReforms,
      anyone,
      {},
    );
    const reform = all.find((one) => one.reform === 'low-risk-food');
    expect(reform!.matters.map(({ matter }) => matter)).not.toContain(reform!.baseline);
    expect(reform!.matters.map(({ matter }) => matter)).toContain(reform!.measured);
    // The source counts ten materials and names none of them; of ten steps it names four.
    const assumed = reform!.assumed.filter(({ matter }) => matter === reform!.baseline);
    expect(assumed.filter(({ what }) => what === 'material')).toHaveLength(10);
    expect(assumed.filter(({ what }) => what === 'stage')).toHaveLength(6);
  });

  it('that nobody adopted is unknown', async () => {
    await expect(city.run(reforms.getReform, anyone, { reform: 'none' })).rejects.toMatchObject({
      code: 'reform.unknown',
    });
  });
});

describe('two reforms that cannot both be in force', () => {
  const packOf = (folder: string) => readPack(path.join(packsFolder, folder)).pack!;
  const publish = (pack: ReturnType<typeof packOf>, place: string) =>
    city.services.database.transaction((tx) =>
      publishPack(tx, city.services, pack, { place, way: 'officer' }),
    );
  const count = async () =>
    (await city.db.database.one<{ n: number }>('SELECT count(*) AS n FROM adopted_reforms')).n;

  it('a matter id that another reform took is refused, naming both', async () => {
    const before = await count();
    const pack = packOf('shaanxi/hanzhong/low-risk-food');
    const same = { ...pack, reform: { ...pack.reform, reform: 'another-food' }, sha256: 'f'.repeat(64) };
    await expect(publish(same, 'yunxi')).rejects.toMatchObject({
      code: 'matter.taken',
      params: { reform: 'another-food', other: 'low-risk-food' },
    });
    expect(await count()).toBe(before);
  });

  it('profiles of which a place has one are refused together, above and below too; elsewhere they may be', async () => {
    const pack = packOf('shaanxi/hanzhong/permit-list');
    const quiet = (reform: string) => ({
      ...pack,
      ...{ matters: [], registers: [], bundles: [], guides: [], proceedings: [], uses: [] },
      reform: { ...pack.reform, reform, exclusive: ['quiet-calendar'] },
      sha256: reform,
    });
    expect(await publish(quiet('quiet-one'), 'yunxi')).toBe(true);
    await expect(publish(quiet('quiet-two'), 'yunxi-chashan')).rejects.toMatchObject({
      code: 'reform.exclusive',
      params: { reform: 'quiet-two', other: 'quiet-one', slot: 'quiet-calendar' },
    });
    // Run again it is the same, and a neighbour has its own.
    expect(await publish(quiet('quiet-one'), 'yunxi')).toBe(false);
    expect(await publish(quiet('quiet-two'), 'lanchuan')).toBe(true);
  });
});

describe('the guide of a matter', () => {
  it('names agencies and posts, and cites every source it rests on', async () => {
    const { matters } = await city.run<object, { matters: { matter: string }[] }>(
      catalogue.listMatters,
      anyone,
      {},
    );
    for (const { matter } of matters) {
      const guide = await city.run<object, MatterGuide>(catalogue.getMatter, anyone, { matter });
      const { body, citations } = guide;
      expect(Object.keys(guide.agencies)).toEqual(Object.keys(body.parties));
      for (const { holder } of body.stages) expect(guide.posts[holder.role]?.zh).toBeTruthy();
      const sources = [
        body.legalTime.source,
        body.promisedTime.source,
        body.fee.source,
        ...body.conditions.map(({ basis }) => basis),
        ...(body.postCheck ? [body.postCheck.limit.source, body.postCheck.rectification.source] : []),
      ];
      // What no document states is said to be assumed, in words of the page.
      const stated = sources.filter((source) => source !== 'assumed');
      expect(stated.filter((source) => !citations[source])).toEqual([]);
    }
  });
});
