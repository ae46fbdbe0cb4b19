import { CalendarDate } from '#platform/calendar/pure/calendarDate.ts';
import type { Field, FieldKind, Form } from './form.ts';
import { isDecimal } from './kinds/number/compareDecimals.ts';

/** A mistake of whoever wrote the form, for them to read: the path inside the definition, and what is wrong. */
export interface FormFault {
  path: (string | number)[];
  message: string;
}

const CHOICE: FieldKind[] = ['choice', 'choices'];
const TEXT: FieldKind[] = ['text', 'longText'];
const BOUNDED: FieldKind[] = ['number', 'money', 'date'];

/** Which kinds may say what. */
const ONLY_FOR: [keyof Field, FieldKind[]][] = [
  ['options', CHOICE],
  ['max', TEXT],
  ['least', BOUNDED],
  ['most', BOUNDED],
  ['decimals', ['number']],
  ['unit', ['number']],
  ['register', ['register']],
  ['within', ['place']],
  ['consent', ['boolean']],
  ['fields', ['repeat']],
  ['atLeast', ['repeat']],
  ['atMost', ['repeat']],
];
const NEEDED: [keyof Field, FieldKind[]][] = [
  ['options', CHOICE],
  ['register', ['register']],
  ['fields', ['repeat']],
];

/** What contradicts itself in a form, so that no applicant meets a field that cannot be answered. */
export function faultsOfForm(form: Form): FormFault[] {
  const earlier: Field[] = [];
  return form.sections.flatMap((section, index) =>
    faultsOfFields(section.fields, earlier, ['sections', index, 'fields']),
  );
}

function faultsOfFields(fields: readonly Field[], earlier: Field[], at: (string | number)[]): FormFault[] {
  return fields.flatMap((field, index) => {
    const faults = [...ownFaults(field), ...placeFaults(field, earlier)];
    earlier.push(field);
    const own = faults.map(({ path, message }) => ({ path: [...at, index, ...path], message }));
    return [...own, ...faultsOfColumns(field, [...at, index, 'fields'])];
  });
}

function faultsOfColumns({ kind, fields = [] }: Field, at: (string | number)[]): FormFault[] {
  if (kind !== 'repeat') return [];
  const nested = fields
    .map((column, index) => ({ column, path: [...at, index, 'kind'] }))
    .filter(({ column }) => column.kind === 'repeat')
    .map(({ path }) => ({ path, message: 'a repeated block cannot stand inside another' }));
  return [...nested, ...faultsOfFields(fields, [], at)];
}

function placeFaults(field: Field, earlier: readonly Field[]): FormFault[] {
  const faults: FormFault[] = [];
  if (earlier.some(({ id }) => id === field.id)) {
    faults.push({ path: ['id'], message: `there are two fields "${field.id}"` });
  }
  const condition = field.shownWhen;
  if (!condition) return faults;
  const other = earlier.find(({ id }) => id === condition.field);
  if (!other) {
    const message = `there is no earlier field "${condition.field}" beside it: what appears must come after its question`;
    return [...faults, { path: ['shownWhen', 'field'], message }];
  }
  const possible: unknown[] | undefined =
    other.kind === 'boolean' ? [true, false] : other.options?.map(({ value }) => value);
  const never = condition.in.filter((value) => possible && !possible.includes(value));
  return [
    ...faults,
    ...never.map((value) => ({ path: ['shownWhen', 'in'], message: `"${other.id}" is never "${value}"` })),
  ];
}

function ownFaults(field: Field): FormFault[] {
  const faults: FormFault[] = [];
  const complain = (part: keyof Field, message: string) => faults.push({ path: [part], message });
  for (const [part, kinds] of ONLY_FOR) {
    if (field[part] !== undefined && !kinds.includes(field.kind)) {
      complain(part, `"${part}" is only for ${kinds.join(', ')}`);
    }
  }
  for (const [part, kinds] of NEEDED) {
    const value = field[part];
    const empty = value === undefined || (Array.isArray(value) && value.length === 0);
    if (kinds.includes(field.kind) && empty) complain(part, `a field of kind ${field.kind} needs "${part}"`);
  }
  const values = field.options?.map(({ value }) => value) ?? [];
  if (new Set(values).size < values.length) complain('options', 'a value is listed twice');
  if (field.locked && field.prefill === undefined) {
    complain('locked', 'a locked field needs "prefill": nobody could fill it in');
  }
  if (field.atLeast !== undefined && field.atMost !== undefined && field.atLeast > field.atMost) {
    complain('atMost', '"atMost" is less than "atLeast"');
  }
  if (BOUNDED.includes(field.kind)) {
    for (const part of ['least', 'most'] as const) {
      if (!isLimit(field.kind, field[part])) complain(part, limitHelp(field.kind));
    }
  }
  return faults;
}

function isLimit(kind: FieldKind, limit: string | undefined): boolean {
  if (limit === undefined) return true;
  return kind === 'date' ? limit === 'today' || CalendarDate.safeParse(limit).success : isDecimal(limit);
}

function limitHelp(kind: FieldKind): string {
  return kind === 'date' ? 'must be YYYY-MM-DD or today' : "must be decimal text, such as '0.5'";
}
