import type { Text } from '#platform/i18n/pure/text.ts';
import type { Difference } from '../../domain/replicate/difference.ts';
import type { Pack } from '../pack.ts';
import { compareCalendar } from './compareCalendar.ts';
import { compareDuties } from './compareDuties.ts';
import { compareLimits } from './compareLimits.ts';
import { compareMatters } from './compareMatters.ts';
import { compareNames } from './compareNames.ts';
import { comparePosts } from './comparePosts.ts';
import { compareProfiles } from './compareProfiles.ts';
import { compareRegisters } from './compareRegisters.ts';
import type { Origin } from './origin.ts';
import type { Target } from './target.ts';

export interface Comparing {
  pack: Pack;
  origin: Origin;
  target: Target;
  /** Legal date. */
  today: string;
  found: Difference[];
  /** What fits as it is: said, so that nobody looks for it. */
  settled: Text[];
}

export interface Comparison {
  differences: Difference[];
  settled: Text[];
}

/** Every difference between the place of a reform and another one that somebody has to decide on, in a stable order. */
export function compare(parts: Pick<Comparing, 'pack' | 'origin' | 'target' | 'today'>): Comparison {
  const comparing: Comparing = { ...parts, found: [], settled: [] };
  compareMatters(comparing);
  compareProfiles(comparing);
  compareLimits(comparing);
  compareDuties(comparing);
  comparePosts(comparing);
  compareRegisters(comparing);
  compareNames(comparing);
  compareCalendar(comparing);
  return { differences: comparing.found, settled: comparing.settled };
}
