import { both } from './both.ts';
import type { Comparing } from './compare.ts';

/**
 * Profiles of which a place can have one only, such as when officers may visit firms: two of them together may leave
 * no day at all, so they are alternatives and never combined.
 */
export function compareProfiles({ pack, target, found }: Comparing): void {
  for (const slot of pack.reform.exclusive) {
    const theirs = target.reforms.filter(
      ({ reform, exclusive }) => reform !== pack.reform.reform && exclusive.includes(slot),
    );
    for (const { reform, title } of theirs) {
      found.push({
        key: `profile:${slot}:${reform}`,
        kind: 'profile',
        question: both('reforms.replicate.profile.clash', { slot, theirs: title, ours: pack.reform.title }),
        options: [
          { value: 'ours', title: both('reforms.replicate.profile.ours', { theirs: title }), stops: false },
          {
            value: 'theirs',
            title: both('reforms.replicate.profile.theirs', { theirs: title }),
            stops: true,
          },
        ],
        default: null,
        amount: false,
      });
    }
  }
}
