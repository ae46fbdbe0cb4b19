import { z } from 'zod';
import { checkEntry } from './checkEntry.ts';
import { RegisterDefinition, Source } from './definition.ts';
import type { NewEntry } from './entry.ts';

/** An entry of a file. Without validFrom: in force from the day of publishing. */
export type DeclaredEntry = Omit<NewEntry, 'validFrom'> & { validFrom?: string };

/** A register as a file declares it. */
export interface DeclaredRegister {
  definition: RegisterDefinition;
  entries: DeclaredEntry[];
}

/** The same before its table file is read. */
export interface RegisterFile extends DeclaredRegister {
  validFrom?: string;
  csv?: string;
}

const FileEntry = z.looseObject({
  validFrom: z.iso.date().optional(),
  validTo: z.iso.date().optional(),
  source: Source.optional(),
});

const Parts = z.looseObject({
  /** All entries are in force from then, unless they say otherwise. */
  validFrom: z.iso.date().optional(),
  entries: z.array(FileEntry).optional(),
  /** A table file beside this one, instead of `entries`. */
  csv: z.string().optional(),
});

/** What a register's YAML file holds; every fault has the path of the value, so that a reader can tell its line. */
export const RegisterFile = Parts.transform((file, context): RegisterFile => {
  const { validFrom, entries = [], csv, ...rest } = file;
  const complain = (path: PropertyKey[], message: string, params?: Record<string, unknown>) =>
    context.addIssue({ code: 'custom', path, message, params });
  const definition = RegisterDefinition.safeParse(rest);
  if (!definition.success) {
    for (const { path, message, ...issue } of definition.error.issues) {
      complain([...path], message, issue.code === 'custom' ? issue.params : undefined);
    }
    return z.NEVER;
  }
  if (csv !== undefined && entries.length > 0) complain(['csv'], 'registers.fault.entriesAndCsv');
  const keys = new Set<unknown>();
  const declared = entries.map(({ validFrom: from = validFrom, validTo, source, ...body }, index) => {
    const checked = checkEntry(definition.data, body);
    for (const problem of checked.ok ? [] : checked.problems) {
      complain(['entries', index, problem.path], `errors.${problem.code}.message`, problem.params);
    }
    const key = body[definition.data.key];
    if (keys.has(key)) {
      const path = ['entries', index, definition.data.key];
      complain(path, 'registers.fault.entryTwice', { key: String(key) });
    }
    keys.add(key);
    return { body, validFrom: from, validTo: validTo ?? null, source: source ?? null };
  });
  return { definition: definition.data, entries: declared, validFrom, csv };
});
