import type { Field } from '../form.ts';
import type { Lookups } from '../lookups.ts';

/** What is wrong with one answer: `errors.<code>.message` and `.wayOut` are its texts. */
export interface Fault {
  code: string;
  params?: Record<string, string | number>;
}

/** Looks at one answer that is there. Any JSON may come in; nothing is thrown. */
export type CheckValue = (answer: unknown, field: Field, lookups: Lookups) => Fault | undefined;

export const WRONG_SHAPE: Fault = { code: 'form.wrongShape' };
