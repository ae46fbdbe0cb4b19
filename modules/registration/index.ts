import type { Effect } from '#platform/process/server/processBook.ts';
import { changeFirm } from './server/changeFirm.ts';

export { compileProceeding } from './domain/compileProceeding.ts';
export { Proceeding } from './domain/proceeding.ts';
export { publishProceeding } from './server/proceedings.ts';

/** What registration does besides moving a case. */
export const registrationEffects: Record<string, Effect> = { 'registration.changeFirm': changeFirm };
