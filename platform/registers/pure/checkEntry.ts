import { z } from 'zod';
import type { FieldProblem } from '#platform/errors/pure/problem.ts';
import { Text } from '#platform/i18n/pure/text.ts';
import type { Field, RegisterDefinition } from './definition.ts';
import type { EntryBody, Value } from './entry.ts';

export type CheckedEntry = { ok: true; body: EntryBody } | { ok: false; problems: FieldProblem[] };

/** A list entry is no essay; what is longer belongs in a document. */
const LONGEST_TEXT = 4000;
/** Fits numeric(18,2). */
const MONEY = /^-?\d{1,16}(\.\d{1,2})?$/;

/**
 * Checks the values of one entry against the schema and puts them in order: money gets two decimals, texts
 * lose outer spaces, empty values go. References are checked only in form; `putEntry` looks them up.
 */
export function checkEntry(definition: RegisterDefinition, given: Record<string, unknown>): CheckedEntry {
  const body: EntryBody = {};
  const problems: FieldProblem[] = [];
  for (const field of definition.fields) {
    const value = given[field.id];
    if (isEmpty(value)) {
      if (field.required) problems.push({ path: field.id, code: 'registers.field.required' });
      continue;
    }
    const checked = checkValue(field, value);
    if ('code' in checked) problems.push({ path: field.id, ...checked });
    else body[field.id] = checked.value;
  }
  const known = new Set(definition.fields.map((field) => field.id));
  for (const id of Object.keys(given)) {
    if (!known.has(id)) problems.push({ path: id, code: 'registers.field.unknown', params: { name: id } });
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, body };
}

type Fault = Omit<FieldProblem, 'path'>;

function checkValue(field: Field, value: unknown): { value: Value } | Fault {
  switch (field.type) {
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? { value } : fault('notNumber');
    case 'boolean':
      return typeof value === 'boolean' ? { value } : fault('notBoolean');
    case 'money':
      return typeof value === 'string' && MONEY.test(value)
        ? { value: twoDecimals(value) }
        : fault('notMoney');
    case 'date':
      return z.iso.date().safeParse(value).success ? { value: value as string } : fault('notDate');
    case 'choice': {
      const known = field.values?.some((choice) => choice.value === value);
      const values = field.values?.map((choice) => choice.value).join('、') ?? '';
      return known ? { value: value as string } : { code: 'registers.field.notChoice', params: { values } };
    }
    default:
      return checkText(field, value);
  }
}

function checkText(field: Field, value: unknown): { value: Value } | Fault {
  if (field.translated) {
    const text = Text.safeParse(value);
    return text.success ? { value: text.data } : fault('notTranslated');
  }
  if (typeof value !== 'string') return fault('notText');
  const trimmed = value.trim();
  if (trimmed.length > LONGEST_TEXT) {
    return { code: 'registers.field.tooLong', params: { most: LONGEST_TEXT } };
  }
  return { value: trimmed };
}

function fault(
  name: 'notNumber' | 'notBoolean' | 'notMoney' | 'notDate' | 'notText' | 'notTranslated',
): Fault {
  return { code: `registers.field.${name}` };
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

function twoDecimals(money: string): string {
  const [yuan = '0', fen = ''] = money.split('.');
  return `${yuan}.${fen.padEnd(2, '0')}`;
}
