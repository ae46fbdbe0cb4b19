import { findEntry } from '#platform/registers/server/findEntry.ts';
import type { FactContext, FactValue } from './factContext.ts';

/** Whether the answer is an entry in force today. Without an answer it is unknown. */
export async function inRegister(
  { db, answers, today, published }: FactContext,
  { field, register }: { field: string; register: string },
): Promise<FactValue> {
  const key = answers[field];
  if (typeof key !== 'string' || key === '') return undefined;
  return (await findEntry(db, register, key, today, published.place_id)) !== undefined;
}
