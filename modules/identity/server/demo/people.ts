import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { DELEGATIONS, RIGHTS } from '#platform/access/pure/actor.ts';
import { CalendarDate } from '#platform/calendar/pure/calendarDate.ts';
import { Text } from '#platform/i18n/pure/text.ts';
import { Uscc } from '#platform/identifiers/pure/identifierSchemas.ts';
import { Mobile } from '../../domain/mobile.ts';

const HeldFirm = z.strictObject({
  uscc: Uscc,
  delegation: z.enum(DELEGATIONS),
  may: z.array(z.enum(RIGHTS)).default([]),
  agentOf: Uscc.nullable().default(null),
  from: CalendarDate.default('2025-01-01'),
  to: CalendarDate.nullable().default(null),
});

const HeldPost = z.strictObject({
  role: z.string(),
  agency: z.string(),
  place: z.string(),
  from: CalendarDate.default('2025-01-01'),
  to: CalendarDate.nullable().default(null),
});

/** A fictional person of the demo: who, what they may do, and from where. */
export const DemoPerson = z.strictObject({
  /** The subject under which the embedded provider knows them. */
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  name: Text,
  mobile: Mobile,
  email: z.email(),
  group: z.enum(['firm', 'citizen', 'officer', 'elsewhere']),
  /** Short title on the picker, such as a role and its agency. */
  as: Text,
  /** One line on the picker: what this person may do. */
  can: Text,
  firms: z.array(HeldFirm).default([]),
  posts: z.array(HeldPost).default([]),
});
export type DemoPerson = z.infer<typeof DemoPerson>;

const People = z.strictObject({ people: z.array(DemoPerson) });

/** @throws ZodError naming the entry that is malformed; Error when two people share an id */
export function readPeople(file: string): DemoPerson[] {
  const { people } = People.parse(parse(readFileSync(file, 'utf8')));
  const ids = new Set(people.map((person) => person.id));
  if (ids.size !== people.length) throw new Error(`${file}: two people have the same id`);
  return people;
}
