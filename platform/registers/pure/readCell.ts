import type { Language } from '#platform/i18n/pure/text.ts';
import type { Field } from './definition.ts';

/** What a cell of a table file holds. */
export type Cell = string | number | boolean | Date | null;

const YES = new Set(['true', 'yes', 'y', '1', '是', '有', '√']);
const NO = new Set(['false', 'no', 'n', '0', '否', '无', '×']);

/**
 * The value that a cell means for a field, as `checkEntry` wants it. What cannot be read is returned as it is,
 * so that the check names the problem. Numbers may have thousands separators, dates other separators.
 */
export function readCell(field: Field, cell: Cell): unknown {
  if (cell === null || cell === '') return undefined;
  const text = cellText(cell).trim();
  switch (field.type) {
    case 'number':
      return typeof cell === 'number' ? cell : numberOf(text);
    case 'money':
      return moneyOf(text);
    case 'date':
      return dateOf(text);
    case 'boolean':
      return typeof cell === 'boolean' ? cell : booleanOf(text);
    case 'choice':
      return choiceOf(field, text);
    default:
      // An export puts ' before what a spreadsheet would run as a formula.
      return /^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
  }
}

/** A legal date cell: 2026-3-1, 2026/03/01, 2026.3.1 and 2026年3月1日 are all '2026-03-01'. */
export function dateOf(text: string): string {
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ].*)?$/.exec(text.trim());
  if (!parts) return text;
  return `${parts[1]}-${parts[2]!.padStart(2, '0')}-${parts[3]!.padStart(2, '0')}`;
}

/** A date of a spreadsheet has no zone; the reader gives it as midnight UTC. */
export function cellText(cell: Cell): string {
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? '');
}

function numberOf(text: string): number | string {
  const plain = text.replaceAll(/[,，\s]/g, '');
  return plain !== '' && Number.isFinite(Number(plain)) ? Number(plain) : text;
}

function moneyOf(text: string): string {
  return text.replaceAll(/[,，\s¥￥元]/g, '');
}

function booleanOf(text: string): boolean | string {
  if (YES.has(text.toLowerCase())) return true;
  return NO.has(text.toLowerCase()) ? false : text;
}

function choiceOf(field: Field, text: string): string {
  const found = field.values?.find(({ value, label }) => [value, label.zh, label.en].includes(text));
  return found?.value ?? text;
}

/** The text of a value in a table file: choices by their label, booleans as 是/否 or yes/no. */
export function writeCell(
  field: Field,
  part: 'zh' | 'en' | undefined,
  value: unknown,
  language: Language,
): string | number {
  if (value === undefined || value === null) return '';
  if (part) return (value as Record<'zh' | 'en', string>)[part];
  if (field.type === 'number') return value as number;
  if (field.type === 'boolean') {
    if (language === 'en') return value ? 'yes' : 'no';
    return value ? '是' : '否';
  }
  if (field.type === 'choice') {
    const choice = field.values?.find((candidate) => candidate.value === value);
    return choice ? choice.label[language === 'en' ? 'en' : 'zh'] : String(value);
  }
  return String(value);
}
