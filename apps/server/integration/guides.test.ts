import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getMatter, publishMatter } from '#modules/catalogue/index.ts';
import type { GuideView, HowTo } from '#modules/guides/contract.ts';
import { operations as guides } from '#modules/guides/server/operations.ts';
import { openCity, type TestCity } from '../testing/openCity.ts';

const anyone = { kind: 'anyone' } as const;
let city: TestCity;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

const guide = (id: string, answers = {}) =>
  city.run<object, GuideView>(guides.getGuide, anyone, { guide: id, answers });
const howTo = (matter: string, answers = {}) =>
  city.run<object, HowTo>(guides.getHowTo, anyone, { matter, answers });
const mattersOf = (view: GuideView) =>
  view.phases.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'matter' ? [item] : [])));

describe('an opening guide', () => {
  it('is one of those that the city has of the 50 stated [APV-18.r1]', async () => {
    const list = await city.run<
      object,
      { guides: { guide: string }[]; coverage: { guides: { statedTotal: number; listed: number } } }
    >(guides.listGuides, anyone, {});
    expect(list.coverage.guides).toEqual({ statedTotal: 50, listed: list.guides.length });
    expect(list.guides.map((one) => one.guide)).toContain('restaurant');
    for (const one of list.guides) expect(mattersOf(await guide(one.guide)).length).toBeGreaterThan(0);
  });

  it('goes from preparing to running, each phase with something to do [APV-18.r2]', async () => {
    const { phases } = await guide('tea-maker', { lowRisk: 'true', drains: 'false' });
    expect(phases.map(({ id }) => id)).toEqual(['prepare', 'start', 'permits', 'run']);
    expect(phases.every(({ items }) => items.length > 0)).toBe(true);
    const [permit] = phases[2]!.items;
    expect(permit).toMatchObject({
      matter: 'food-production-by-commitment',
      applies: 'yes',
      agency: { zh: '云溪市行政审批服务局' },
      check: { amount: 20, unit: 'workdays' },
      lasts: { amount: 5, unit: 'years' },
    });
  });

  it('shows what applies, and as a maybe what an answer still decides', async () => {
    const ids = async (answers: object) =>
      mattersOf(await guide('restaurant', answers)).map(({ matter, applies }) => `${matter} ${applies}`);
    expect(await ids({})).toContain('shop-sign maybe');
    expect(await ids({ hangsSign: 'true' })).toContain('shop-sign yes');
    expect((await ids({ hangsSign: 'false' })).join()).not.toContain('shop-sign');
  });

  it('changes with a matter in every guide that holds it, without being touched [APV-18.r2]', async () => {
    const matter = 'shop-sign';
    const holding = ['restaurant', 'cafe', 'pharmacy', 'gym', 'convenience-store'];
    const read = async (id: string) => {
      const view = await guide(id, { hangsSign: 'true' });
      return {
        version: view.version,
        time: mattersOf(view).find((one) => one.matter === matter)!.promisedTime,
      };
    };
    const before = await Promise.all(holding.map(read));
    const published = await getMatter(city.db.database, matter);
    const body = {
      ...published.body,
      version: published.version + 1,
      promisedTime: { ...published.body.promisedTime, amount: 1 },
      materials: published.body.materials.slice(0, 2),
    };
    await city.db.database.transaction((tx) =>
      publishMatter(tx, { ...published, body, published_at: city.clock.now }),
    );
    const after = await Promise.all(holding.map(read));
    expect(before.map(({ time }) => time.amount)).not.toContain(1);
    expect(after.map(({ time }) => time.amount)).toEqual(holding.map(() => 1));
    expect(after.map(({ version }) => version)).toEqual(before.map(({ version }) => version));
    const how = await howTo(matter);
    expect(how).toMatchObject({ version: body.version, promisedTime: { amount: 1 } });
  });
});

describe('a plain guide', () => {
  it('exists for those of the 100 stated that the city has written, with all three qualities [LOC-04.r1] [LOC-04.r2]', async () => {
    const { frequent, coverage } = await city.run<
      object,
      { frequent: { matter: string }[]; coverage: { frequent: { statedTotal: number; listed: number } } }
    >(guides.listGuides, anyone, {});
    expect(coverage.frequent).toEqual({ statedTotal: 100, listed: frequent.length });
    expect(frequent.length).toBeGreaterThanOrEqual(16);
    for (const { matter } of frequent) {
      const how = await howTo(matter);
      expect(how.spoken?.zh).toBeTruthy();
      expect(how.spoken?.zh).not.toBe(how.title.zh);
      expect(how.steps.length).toBeGreaterThanOrEqual(4);
      expect(how.materials.length).toBeGreaterThan(0);
      expect(how.questions.length).toBeGreaterThan(0);
    }
  });
});
