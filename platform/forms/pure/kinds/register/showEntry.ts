import type { ShowValue } from '../showValue.ts';

/** The name of the entry; its key where nobody can look it up. */
export const showEntry: ShowValue = (answer, { register = '' }, { entryName }) =>
  entryName?.(register, answer) ?? answer;
