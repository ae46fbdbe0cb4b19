import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDraft } from '#modules/approvals/server/openDraft.ts';
import { openCity, type TestCity } from '../testing/openCity.ts';
import { BY_COMMITMENT } from '../testing/teaMaker.ts';

let city: TestCity;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

describe('the condition check before filling in [APV-20.r1]', () => {
  it('stops a firm that registers already say cannot be granted, with the way out, before there is a draft', async () => {
    const owner = await city.as('lin-qing');
    const organisation = owner.kind === 'firm' ? owner.organisation : '';
    await city.db.database.rows("UPDATE organisations SET status = 'revoked' WHERE id = $1", [organisation]);
    await expect(city.run(openDraft, owner, { matter: BY_COMMITMENT })).rejects.toMatchObject({
      code: 'application.conditionsUnmet',
      fields: [{ path: 'conditions.firm-active', params: { wayOut: expect.stringContaining('登记窗口') } }],
    });
    expect(
      await city.db.database.rows('SELECT 1 FROM drafts WHERE organisation_id = $1', [organisation]),
    ).toEqual([]);
  });

  it('lets through what answers still decide', async () => {
    const owner = await city.as('lin-qing');
    const organisation = owner.kind === 'firm' ? owner.organisation : '';
    await city.db.database.rows("UPDATE organisations SET status = 'active' WHERE id = $1", [organisation]);
    await expect(city.run(openDraft, owner, { matter: BY_COMMITMENT })).resolves.toMatchObject({
      matter: BY_COMMITMENT,
    });
  });
});
