import { onTrack } from '#modules/catalogue/contract.ts';
import { complain, type MatterContext } from './checkContext.ts';
import { checkTimes } from './checkTimes.ts';
import { listed } from './listed.ts';

/** Tracks that can all be reached, end in one for everybody else, and use parts that are there. */
export function checkTracks(context: MatterContext): void {
  const { matter, known, say } = context;
  const { tracks } = matter;
  for (const [n, track] of tracks.entries()) {
    const { id } = track;
    const path = ['tracks', n];
    const isLast = n === tracks.length - 1;
    if (isLast && track.when !== undefined) complain(context, [...path, 'when'], 'lastTrackHasRule', { id });
    if (!isLast && track.when === undefined) complain(context, [...path, 'id'], 'trackWithoutRule', { id });
    for (const part of ['stages', 'materials', 'conditions'] as const) {
      const there = matter[part].map((one) => one.id);
      for (const [m, wanted] of (track[part] ?? []).entries()) {
        if (there.includes(wanted)) continue;
        complain(context, [...path, part, m], 'unknownPart', { id: wanted, list: listed(say, there) });
      }
    }
    for (const [party, { duty }] of Object.entries(track.parties ?? {})) {
      if (known.duties.includes(duty)) continue;
      const list = listed(say, known.duties);
      complain(context, [...path, 'parties', party, 'duty'], 'unknownDuty', { duty, list });
    }
    checkTimes({ ...context, matter: onTrack(matter, id) }, path);
  }
  for (const [n, { id, colour, deferral }] of matter.materials.entries()) {
    if (deferral && colour !== 'deferrable') {
      complain(context, ['materials', n, 'deferral'], 'deferralOfOther', { id });
    }
  }
}
