import type { Capacity } from '#modules/identity/domain/capacity.ts';
import { capacitiesOf } from '#modules/identity/server/capacities.ts';
import type { Services } from '#platform/api/server/services.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { sql } from '#platform/db/server/database.ts';
import type { Name } from '#platform/i18n/pure/name.ts';
import type { Text } from '#platform/i18n/pure/text.ts';

/** Somebody whom one can be in a sandbox, in one capacity. */
export interface SandboxPerson {
  id: string;
  name: string;
  key: string;
  capacity: Capacity;
  /** The firm, or the agency; undefined for somebody who acts for themselves. */
  of?: Name;
  delegation?: string;
  role?: Text;
  /** Where an officer of this role begins, when it is not the queue. */
  desk?: string;
}

const PEOPLE = sql('sandbox_people', 'SELECT id, name FROM persons ORDER BY created_at, id');
/** Roles whose work is not in the queue of cases. */
const DESKS: Record<string, string> = { inspector: '/desk/post-checks' };

/** Everybody in every capacity: applicants first, then officers by agency. Whoever can be more is themselves last. */
export async function peopleOf({
  database,
  now,
}: Pick<Services, 'database' | 'now'>): Promise<SandboxPerson[]> {
  const today = legalDate(now());
  const people: SandboxPerson[] = [];
  for (const { id, name } of await database.rows<{ id: string; name: string }>(PEOPLE)) {
    const held = await capacitiesOf(database, id, today);
    for (const one of held) {
      const { key, kind } = one;
      if (kind === 'person') {
        if (held.length === 1) people.push({ id, name, key, capacity: { kind } });
      } else if (kind === 'firm') {
        const { organisation, delegation } = one;
        const of = { zh: organisation.name, en: null };
        people.push({ id, name, key, capacity: { kind, organisation: organisation.id }, of, delegation });
      } else {
        const { post, agency, role } = one;
        const desk = DESKS[role.id];
        const held = { of: agency.name, role: role.title, ...(desk && { desk }) };
        people.push({ id, name, key, capacity: { kind, post }, ...held });
      }
    }
  }
  return people;
}
