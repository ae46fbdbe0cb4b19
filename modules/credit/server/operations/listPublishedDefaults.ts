import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import { allEntries } from '#platform/registers/server/listEntries.ts';
import { contract } from '../../contract.ts';
import { shownDefaults } from '../defaults.ts';
import { presentPublished } from '../present.ts';

const PAGE = 20;
/** The catalogue is the country's. */
const COUNTRY = 'cn';

export const listPublishedDefaults = serve(
  contract.listPublishedDefaults,
  async ({ db, now }, { query, entry, page }) => {
    const today = legalDate(now);
    const offset = (page - 1) * PAGE;
    const { rows, total } = await shownDefaults(db, { today, query, entry }, { limit: PAGE, offset });
    const catalogue = await allEntries(db, { register: 'credit-catalogue', place: COUNTRY, asOf: today });
    return {
      defaults: await presentPublished(db, rows, today),
      total,
      pages: Math.ceil(total / PAGE),
      catalogue: catalogue.map(({ key, body }) => ({ code: key, title: body['title'] as Text })),
    };
  },
);
