import { CalendarDate } from '#platform/calendar/pure/calendarDate.ts';
import type { Field, FieldKind, Form } from './form.ts';
import { isDecimal } from './kinds/number/compareDecimals.ts';

type Params = Record<string, string>;

/**
 * A mistake of whoever wrote the form, for them to read: the path inside the definition, and what is wrong as a
 * message key below `forms.fault`, with what it names.
 */
export interface FormFault {
  path: (string | number)[];
  message: string;
  params?: Params;
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
    const own = faults.map((fault) => ({ ...fault, path: [...at, index, ...fault.path] }));
    return [...own, ...faultsOfColumns(field, [...at, index, 'fields'])];
  });
}

function faultsOfColumns({ kind, fields = [] }: Field, at: (string | number)[]): FormFault[] {
  if (kind !== 'repeat') return [];
  const nested = fields
    .map((column, index) => ({ column, path: [...at, index, 'kind'] }))
    .filter(({ column }) => column.kind === 'repeat')
    .map(({ path }) => ({ path, message: 'forms.fault.nested' }));
  return [...nested, ...faultsOfFields(fields, [], at)];
}

function placeFaults(field: Field, earlier: readonly Field[]): FormFault[] {
  const faults: FormFault[] = [];
  if (earlier.some(({ id }) => id === field.id)) {
    faults.push({ path: ['id'], message: 'forms.fault.twice', params: { id: field.id } });
  }
  const condition = field.shownWhen;
  if (!condition) return faults;
  const other = earlier.find(({ id }) => id === condition.field);
  if (!other) {
    const params = { id: condition.field };
    return [...faults, { path: ['shownWhen', 'field'], message: 'forms.fault.noEarlier', params }];
  }
  const possible: unknown[] | undefined =
    other.kind === 'boolean' ? [true, false] : other.options?.map(({ value }) => value);
  const never = condition.in.filter((value) => possible && !possible.includes(value));
  return [
    ...faults,
    ...never.map((value) => ({
      path: ['shownWhen', 'in'],
      message: 'forms.fault.never',
      params: { id: other.id, value: String(value) },
    })),
  ];
}

function ownFaults(field: Field): FormFault[] {
  const faults: FormFault[] = [];
  const complain = (part: keyof Field, fault: string, params?: Params) =>
    faults.push({ path: [part], message: `forms.fault.${fault}`, ...(params && { params }) });
  for (const [part, kinds] of ONLY_FOR) {
    if (field[part] !== undefined && !kinds.includes(field.kind)) {
      complain(part, 'onlyFor', { part, kinds: kinds.join(', ') });
    }
  }
  for (const [part, kinds] of NEEDED) {
    const value = field[part];
    const empty = value === undefined || (Array.isArray(value) && value.length === 0);
    if (kinds.includes(field.kind) && empty) complain(part, 'needed', { part, kind: field.kind });
  }
  const values = field.options?.map(({ value }) => value) ?? [];
  if (new Set(values).size < values.length) complain('options', 'optionTwice');
  if (field.locked && field.prefill === undefined) {
    complain('locked', 'lockedEmpty');
  }
  if (field.atLeast !== undefined && field.atMost !== undefined && field.atLeast > field.atMost) {
    complain('atMost', 'leastOverMost');
  }
  if (BOUNDED.includes(field.kind)) {
    for (const part of ['least', 'most'] as const) {
      if (!isLimit(field.kind, field[part])) complain(part, field.kind === 'date' ? 'noDate' : 'noDecimal');
    }
  }
  return faults;
}

function isLimit(kind: FieldKind, limit: string | undefined): boolean {
  if (limit === undefined) return true;
  return kind === 'date' ? limit === 'today' || CalendarDate.safeParse(limit).success : isDecimal(limit);
}
