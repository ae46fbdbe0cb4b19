import type { Attribute } from './attribute.ts';

/**
 * The day a rule is asked about. FEEL's `today()` is not in the profile: a verdict must be
 * repeatable, so the caller gives the day as a fact of this attribute.
 */
export const asOfDate: Attribute = { id: 'today', names: { zh: '今天', en: 'today' }, type: 'date' };
