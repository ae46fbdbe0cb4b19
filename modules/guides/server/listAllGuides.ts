import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import { allEntries } from '#platform/registers/server/listEntries.ts';
import { listRegisters } from '#platform/registers/server/registers.ts';
import { contract } from '../contract.ts';
import { PHASES } from '../domain/guide.ts';
import { listGuides } from './guides.ts';
import { FREQUENT } from './spokenNames.ts';

/** The catalogue of industries that have a guide; its source may state how many there are. */
const INDUSTRIES = 'guide-industries';

export const listAllGuides = serve(contract.listGuides, async ({ db, now }) => {
  const guides = await listGuides(db);
  const frequent = await entriesOf(db, FREQUENT, legalDate(now));
  const industries = await entriesOf(db, INDUSTRIES, legalDate(now));
  return {
    guides: guides.map(({ body: { guide, title, summary, industry, phases } }) => ({
      guide,
      title,
      summary,
      industry: industry ?? null,
      matters: PHASES.flatMap((phase) => phases[phase]).filter((item) => 'matter' in item).length,
    })),
    frequent: frequent.entries.map(({ key, body }) => ({
      matter: key,
      name: body['name'] as Text,
      situation: body['situation'] as Text,
    })),
    coverage: {
      guides: { listed: guides.length, statedTotal: industries.statedTotal },
      frequent: { listed: frequent.entries.length, statedTotal: frequent.statedTotal },
    },
  };
});

async function entriesOf(db: Queryable, name: string, asOf: string) {
  const registers = await listRegisters(db, { onlyPublic: true });
  const register = registers.find(({ definition }) => definition.register === name);
  if (!register) return { entries: [], statedTotal: null };
  return {
    entries: await allEntries(db, { register: register.id, asOf }),
    statedTotal: register.definition.statedTotal?.count ?? null,
  };
}
