import type { Call } from '#platform/api/server/call.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { allEntries } from '#platform/registers/server/listEntries.ts';
import { listRegisters } from '#platform/registers/server/registers.ts';
import type { CatalogueStatistics } from '../contract.ts';
import type { Matter } from '../domain/matter.ts';
import { percent } from '../domain/measures.ts';

/** Lists of matters with a stated total, and whether the matters of the catalogue itself belong to them (APV-24). */
const LISTS: Record<string, (matter: Matter) => boolean> = {
  'approval-matters': ({ type }) => type !== 'public-service',
  'landing-services': ({ type }) => type === 'public-service',
};

/** What the sources state for a park's catalogue, against what is here and online: measured, never a limit. */
export async function statedCoverage(
  { db, now }: Pick<Call, 'db' | 'now'>,
  matters: readonly Matter[],
): Promise<CatalogueStatistics['stated']> {
  const stated: CatalogueStatistics['stated'] = [];
  for (const { id, definition } of await listRegisters(db, { onlyPublic: true })) {
    const belongs = LISTS[definition.register];
    const total = definition.statedTotal?.count;
    if (!belongs || total === undefined) continue;
    const own = matters.filter(belongs).map((body) => [body.matter, body.online === 'full'] as const);
    const entries = await allEntries(db, { register: id, asOf: legalDate(now) });
    // A matter of the catalogue that stands on the list too is one matter.
    const known = new Map([
      ...entries.map(({ key, body }) => [key, body['online'] === true] as const),
      ...own,
    ]);
    const online = [...known.values()].filter(Boolean).length;
    stated.push({
      register: definition.register,
      title: definition.title,
      statedTotal: total,
      listed: known.size,
      online,
      coverage: percent(known.size, total),
      onlineCoverage: percent(online, total),
    });
  }
  return stated;
}
