import type { Matter } from './matter.ts';
import { onTrack } from './onTrack.ts';
import type { Track } from './track.ts';

/** The track for everybody else: the last one on which anything can be applied for. */
export function usualTrack({ tracks }: Matter): Track | undefined {
  return tracks.findLast(({ closed }) => !closed);
}

/** The matter as it is for whoever meets no rule of an easier track; what lists and guides speak of first. */
export function usually(matter: Matter): Matter {
  return onTrack(matter, usualTrack(matter)?.id ?? null);
}
