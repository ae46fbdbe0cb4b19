import { z } from 'zod';
import { caseReaders } from '#platform/access/pure/caseReaders.ts';
import { PlaceName } from '#platform/access/pure/placeName.ts';
import { operation } from '#platform/api/pure/operation.ts';
import { CalendarDate } from '#platform/calendar/pure/calendarDate.ts';
import { Text } from '#platform/i18n/pure/text.ts';
import { FieldType } from './pure/definition.ts';

const Value = z.union([z.string(), z.number(), z.boolean(), Text]);

/** A register as a list of registers shows it. */
export const RegisterLine = z.object({
  /** `name@place`: two places keep lists of their own. */
  id: z.string(),
  title: Text,
  description: Text,
  place: PlaceName,
  public: z.boolean(),
  /** In force today. */
  entries: z.number().int(),
  statedTotal: z.number().int().nullable(),
  /** The reader's post keeps it. */
  mayWrite: z.boolean(),
});
export type RegisterLine = z.infer<typeof RegisterLine>;

export const RegisterField = z.object({
  id: z.string(),
  title: Text,
  type: FieldType,
  translated: z.boolean(),
  required: z.boolean(),
  /** What may be chosen. */
  values: z.array(z.object({ value: z.string(), label: Text })).optional(),
  /** The register whose keys are allowed. */
  to: z.string().optional(),
});
export type RegisterField = z.infer<typeof RegisterField>;

export const RegisterView = z.object({
  name: z.string(),
  /** `name@place`. */
  id: z.string(),
  place: z.string(),
  title: Text,
  description: Text,
  key: z.string(),
  fields: z.array(RegisterField),
  entries: z.array(
    z.object({
      key: z.string(),
      version: z.number().int(),
      validFrom: CalendarDate,
      validTo: CalendarDate.nullable(),
      body: z.record(z.string(), Value),
    }),
  ),
  /** The day that is shown. */
  asOf: CalendarDate,
  mayWrite: z.boolean(),
  total: z.number().int(),
  page: z.number().int(),
  pages: z.number().int(),
  /** How many there are by the source, when it names only some. */
  statedTotal: z.number().int().nullable(),
});
export type RegisterView = z.infer<typeof RegisterView>;

/** One version of an entry, as its history tells it. */
export const EntryVersion = z.object({
  version: z.number().int(),
  validFrom: CalendarDate,
  validTo: CalendarDate.nullable(),
  /** It was taken off the list. */
  withdrawn: z.boolean(),
  reason: z.string().nullable(),
  body: z.record(z.string(), Value),
  recordedAt: z.iso.datetime(),
  /** Null for what a file brought. */
  recordedBy: z.string().nullable(),
});
export type EntryVersion = z.infer<typeof EntryVersion>;

/** What a table file would do, or did, row by row. */
export const ImportReport = z.object({
  rows: z.array(
    z.object({
      /** As the spreadsheet counts: the heading is row 1. */
      row: z.number().int(),
      key: z.string().nullable(),
      outcome: z.enum(['added', 'changed', 'unchanged', 'refused', 'waiting']),
      problems: z.array(z.object({ title: z.string(), message: z.string() })),
    }),
  ),
  /** How many entries were written; none while it is only checked or a row is wrong. */
  written: z.number().int(),
});
export type ImportReport = z.infer<typeof ImportReport>;

/** A table file of this size in base64 passes the limit of one call. */
const MOST_BASE64 = 900_000;

/** Whoever may own a register; which of them owns one is in its definition. */
const officers = [...caseReaders, 'hotline', 'catalogue-editor'] as const;
const tag = 'registers';
const OfRegister = z.object({ name: z.string().max(140), place: z.string().max(60).optional() });

export const contract = {
  listRegisters: operation({
    method: 'GET',
    path: '/registers',
    summary: 'The registers that the post may read: of its place, of what lies within it and above it',
    tag,
    who: { officer: officers },
  })
    .input(z.object({}))
    .output(z.object({ registers: z.array(RegisterLine) })),
  readRegister: operation({
    method: 'GET',
    path: '/registers/{name}',
    summary: 'A register: its fields and the entries in force on a day, today when none is named',
    description:
      'Public registers for anyone; the others for every official of their place, whatever the agency.',
    tag,
    who: 'anyone',
    errors: ['notFound'],
  })
    .input(
      z.object({
        ...OfRegister.shape,
        on: CalendarDate.optional(),
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
        ...OfRegister.shape,
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
  withdrawEntry: operation({
    method: 'POST',
    path: '/registers/{name}/entries/{key}/withdrawal',
    summary: 'Take an entry off a register that the post keeps, from a day on, with the reason',
    tag,
    who: { officer: officers },
    errors: ['notFound'],
  })
    .input(
      OfRegister.extend({
        key: z.string().max(200),
        /** The first day on which it is off the list; today when absent. */
        from: CalendarDate.optional(),
        reason: z.string().trim().min(1).max(500),
      }),
    )
    .output(z.object({ key: z.string(), version: z.number().int() })),
  listEntryVersions: operation({
    method: 'GET',
    path: '/registers/{name}/entries/{key}/versions',
    summary: 'Every version of an entry, the newest first, with who recorded it',
    tag,
    who: { officer: officers },
    errors: ['notFound'],
  })
    .input(OfRegister.extend({ key: z.string().max(200) }))
    .output(z.object({ versions: z.array(EntryVersion) })),
  importEntries: operation({
    method: 'POST',
    path: '/registers/{name}/import',
    summary: 'Check a table file, or bring it in whole: with one wrong row nothing is written',
    tag,
    who: { officer: officers },
    errors: [
      'notFound',
      'registers.file.tooLarge',
      'registers.file.unreadable',
      'registers.file.empty',
      'registers.file.header',
    ],
  })
    .input(
      OfRegister.extend({
        /** The csv or xlsx file. */
        content: z.base64().max(MOST_BASE64),
        /** Only tell what would happen. */
        check: z.boolean(),
      }),
    )
    .output(ImportReport),
};
