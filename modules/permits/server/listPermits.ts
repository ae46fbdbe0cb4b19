import { listMatters } from '#modules/catalogue/index.ts';
import { findPlace } from '#platform/access/server/places.ts';
import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import { allEntries } from '#platform/registers/server/listEntries.ts';
import { listRegisters } from '#platform/registers/server/registers.ts';
import { contract, type PermitList } from '../contract.ts';
import { PERMIT_LIST } from './permitList.ts';

/** What is on the list is what can be applied for: both read the same register (APV-17). */
export const listPermits = serve(contract.listPermits, async ({ db, now }, { place }) => {
  const registers = await listRegisters(db, { place, onlyPublic: true });
  const known = new Map((await listMatters(db)).map((matter) => [matter.matter, matter]));
  const lists: PermitList[] = [];
  for (const { id, definition } of registers) {
    if (definition.register !== PERMIT_LIST) continue;
    const at = await findPlace(db, definition.place);
    const entries = await allEntries(db, { register: id, asOf: legalDate(now) });
    lists.push({
      place: { id: definition.place, zh: at?.name.zh ?? definition.place, en: at?.name.en ?? null },
      permits: entries.map(({ key, body, validFrom }) => ({
        matter: key,
        name: body['name'] as Text,
        basis: body['basis'] as Text,
        decision: body['decision'] as Text,
        since: validFrom,
        guide: known.has(key),
      })),
      statedTotal: definition.statedTotal?.count ?? null,
    });
  }
  return { lists };
});
