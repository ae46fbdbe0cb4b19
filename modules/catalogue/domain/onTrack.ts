import type { Matter } from './matter.ts';

/**
 * The matter as it is on one of its tracks: only the stages, materials and conditions that the track uses, with its
 * times and parties. Everything that looks at one application looks at this; without a track it is the matter itself.
 * @throws Error when the matter has no such track
 */
export function onTrack(matter: Matter, track: string | null): Matter {
  if (track === null) return matter;
  const found = matter.tracks.find(({ id }) => id === track);
  if (!found) throw new Error(`${matter.matter} has no track ${track}`);
  const { legalTime, promisedTime, parties, stages, materials, conditions } = found;
  const { commitment, postCheck, ...rest } = matter;
  return {
    ...rest,
    legalTime: legalTime ?? matter.legalTime,
    promisedTime: promisedTime ?? matter.promisedTime,
    parties: { ...matter.parties, ...parties },
    stages: only(matter.stages, stages),
    materials: only(matter.materials, materials),
    conditions: only(matter.conditions, conditions),
    ...(found.commitment && commitment && { commitment }),
    ...(found.postCheck && postCheck && { postCheck }),
  };
}

function only<T extends { id: string }>(all: readonly T[], wanted: readonly string[] | undefined): T[] {
  if (!wanted) return [...all];
  return wanted.flatMap((id) => all.filter((one) => one.id === id));
}
