import { NoSql } from './notExpressible.ts';

/** A text constant. The strings of both databases know no escape but the doubled quote. */
export function sqlText(text: string): string {
  if (text.includes('\0') || !text.isWellFormed()) throw new NoSql('character');
  return `'${text.replaceAll("'", "''")}'`;
}

export function sqlDate(date: string): string {
  return `DATE '${date}'`;
}

export function sqlBoolean(value: boolean): string {
  return value ? 'TRUE' : 'FALSE';
}
