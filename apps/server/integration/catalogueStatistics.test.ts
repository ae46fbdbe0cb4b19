import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CatalogueStatistics } from '#modules/catalogue/contract.ts';
import { getMatter, publishMatter } from '#modules/catalogue/index.ts';
import { operations as catalogue } from '#modules/catalogue/server/operations.ts';
import { operations as registers } from '#platform/registers/server/operations/operations.ts';
import { openCity, type TestCity } from '../testing/openCity.ts';

const anyone = { kind: 'anyone' } as const;
let city: TestCity;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

const read = () => city.run<object, CatalogueStatistics>(catalogue.getStatistics, anyone, {});
const listOf = ({ stated }: CatalogueStatistics, name: string) =>
  stated.find(({ register }) => register === name)!;

describe('the catalogue against the totals that a source states', () => {
  it('measures coverage of 1036 approval matters [APV-24.r3]', async () => {
    const { statedTotal, listed, coverage } = listOf(await read(), 'approval-matters');
    expect(statedTotal).toBe(1036);
    expect(listed).toBeGreaterThan(10);
    expect(coverage).toBe(((listed / 1036) * 100).toFixed(2));
  });

  it('measures coverage of 77 landing services; the city adds one and it counts once [APV-24.r4]', async () => {
    const before = listOf(await read(), 'landing-services');
    expect(before.statedTotal).toBe(77);
    const body = { code: 'talent-flat', name: { zh: '人才公寓申请', en: 'Flats for talents' }, online: true };
    const keeper = await city.as('ye-lan');
    await city.run(registers.writeEntry, keeper, { name: 'landing-services', place: 'yunxi', body });
    const after = listOf(await read(), 'landing-services');
    expect([after.listed, after.online]).toEqual([before.listed + 1, before.online + 1]);
  });

  it('recomputes the share that is online, against a target of all, when a matter changes [APV-24.r5]', async () => {
    const before = await read();
    const published = await getMatter(city.db.database, 'shop-sign');
    const body = { ...published.body, version: published.version + 1, online: 'partial' as const };
    await city.db.database.transaction((tx) =>
      publishMatter(tx, { ...published, body, published_at: city.clock.now }),
    );
    const after = await read();
    const online = (figures: CatalogueStatistics) =>
      Math.round((Number(figures.onlineRate) / 100) * figures.matters);
    expect(online(after)).toBe(online(before) - 1);
    expect(Number(after.onlineRate)).toBeLessThan(100);
    expect(listOf(after, 'approval-matters').online).toBe(listOf(before, 'approval-matters').online - 1);
    expect(listOf(after, 'approval-matters').listed).toBe(listOf(before, 'approval-matters').listed);
  });
});
