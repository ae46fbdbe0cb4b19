import { z } from 'zod';
import { caseReaders } from '#platform/access/pure/caseReaders.ts';
import { operation } from '#platform/api/pure/operation.ts';
import { CalendarDate } from '#platform/calendar/pure/calendarDate.ts';
import { Text } from '#platform/i18n/pure/text.ts';

const Value = z.union([z.string(), z.number(), z.boolean(), Text]);

export const RegisterView = z.object({
  name: z.string(),
  title: Text,
  description: Text,
  key: z.string(),
  fields: z.array(z.object({ id: z.string(), title: Text, type: z.string(), translated: z.boolean() })),
  entries: z.array(z.object({ key: z.string(), body: z.record(z.string(), Value) })),
  total: z.number().int(),
  page: z.number().int(),
  pages: z.number().int(),
  /** How many there are by the source, when it names only some. */
  statedTotal: z.number().int().nullable(),
});
export type RegisterView = z.infer<typeof RegisterView>;

/** Whoever may own a register; which of them owns one is in its definition. */
const officers = [...caseReaders, 'hotline', 'catalogue-editor'] as const;
const tag = 'registers';

export const contract = {
  readRegister: operation({
    method: 'GET',
    path: '/registers/{name}',
    summary: 'A register: its fields and the entries in force today',
    description:
      'Public registers for anyone; the others for every official of their place, whatever the agency.',
    tag,
    who: 'anyone',
    errors: ['notFound'],
  })
    .input(
      z.object({
        name: z.string().max(80),
        place: z.string().max(60).optional(),
        query: z.string().max(100).optional(),
        page: z.coerce.number().int().min(1).max(10_000).default(1),
      }),
    )
    .output(RegisterView),
  writeEntry: operation({
    method: 'POST',
    path: '/registers/{name}/entries',
    summary:
      'Put an entry on a register that the post keeps: a new one, or the next version of the one with its key',
    tag,
    who: { officer: officers },
    errors: ['notFound', 'conflict', 'form.invalid'],
  })
    .input(
      z.object({
        name: z.string().max(80),
        place: z.string().max(60).optional(),
        body: z.record(z.string().max(60), Value),
        /** From when it is in force; today when absent. */
        validFrom: CalendarDate.optional(),
        validTo: CalendarDate.nullable().optional(),
        /** 0: it must be new. */
        expectedVersion: z.number().int().nonnegative().optional(),
      }),
    )
    .output(
      z.object({
        key: z.string(),
        version: z.number().int(),
        outcome: z.enum(['added', 'changed', 'unchanged']),
      }),
    ),
};
