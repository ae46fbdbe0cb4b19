import { findEntry } from '#platform/registers/server/findEntry.ts';
import type { FactContext, FactValue } from './factContext.ts';

interface Source {
  register: string;
  column: string;
  field?: string;
}

/**
 * What a register says in one column about the applying firm (its credit grade, say), or about what an answer names.
 * Without an entry in force today it is unknown: silence of a register is no praise and no blame.
 */
export async function registerColumn(
  { db, answers, applicant, today, published }: FactContext,
  { register, column, field }: Source,
): Promise<FactValue> {
  const key = field === undefined ? applicant.firm?.uscc : answers[field];
  if (typeof key !== 'string' || key === '') return undefined;
  const entry = await findEntry(db, register, key, today, published.place_id);
  const value = entry?.body[column];
  if (value === undefined || value === null) return undefined;
  return typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number'
    ? value
    : undefined;
}
