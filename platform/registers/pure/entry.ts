import type { Text } from '#platform/i18n/pure/text.ts';
import type { Source } from './definition.ts';

/** A value of a field: money is a decimal text of yuan ('1200.50'), a date 'YYYY-MM-DD'. */
export type Value = string | number | boolean | Text;

export type EntryBody = Record<string, Value>;

/** One entry as it stood from `validFrom` to `validTo` (both inclusive; null: until further notice). */
export interface Entry {
  register: string;
  key: string;
  version: number;
  validFrom: string;
  validTo: string | null;
  body: EntryBody;
  /** Its own source; null: that of the register. */
  source: Source | null;
  recordedBy: string;
  recordedAt: Date;
}

/** What is put into a register. */
export interface NewEntry {
  body: Record<string, unknown>;
  validFrom: string;
  validTo?: string | null;
  source?: Source | null;
}
