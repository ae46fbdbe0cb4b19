import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MatterSummary, SearchHit } from '#modules/catalogue/contract.ts';
import { operations as catalogue } from '#modules/catalogue/server/operations.ts';
import { Language } from '#platform/i18n/pure/text.ts';
import { loadLocales, translate } from '#platform/i18n/server/locales.ts';
import { openCity, type TestCity } from '../testing/openCity.ts';

/** The examples under the search box, and what the first matter found must do to a licence; a guide may stand before it. */
const EXAMPLES = { start: 'issue', expires: 'renew', changed: 'change', lost: 'reissue' } as const;
const anyone = { kind: 'anyone' } as const;
let city: TestCity;

beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

it.each(Language.options)(
  'every example on the front page leads to the matter it is about, in %s',
  async (language) => {
    const locales = loadLocales();
    const { matters } = await city.run<object, { matters: MatterSummary[] }>(
      catalogue.listMatters,
      anyone,
      {},
    );
    for (const [example, does] of Object.entries(EXAMPLES)) {
      const query = translate(locales, language, `portal.home.example.${example}`);
      const { hits } = await city.run<object, { hits: SearchHit[] }>(
        catalogue.search,
        anyone,
        { query },
        { language },
      );
      const hit = hits.slice(0, 5).find(({ kind }) => kind === 'matter');
      const first = matters.find(({ matter }) => matter === hit?.id);
      expect(first?.licence?.does, query).toBe(does);
      expect(hit?.language).toBe(language);
    }
  },
);
