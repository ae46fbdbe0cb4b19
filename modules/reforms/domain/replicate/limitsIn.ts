import type { Matter } from '#modules/catalogue/contract.ts';
import type { Amount } from '#platform/clock/pure/amount.ts';

/** A limit that a matter states, and where: the same words in every matter, so that two can be laid side by side. */
export interface StatedLimit {
  /** `promisedTime`, `postCheck.limit`, `tracks.good.promisedTime`. */
  at: string;
  /** Its place in the file. */
  path: (string | number)[];
  /** For the name of the limit. */
  what:
    | 'legalTime'
    | 'promisedTime'
    | 'deferral'
    | 'check'
    | 'rectification'
    | 'recheck'
    | 'revocation'
    | 'validity';
  limit: Amount & { source: string };
}

/** Every limit that stands in the definition of a matter itself. */
export function limitsIn(matter: Matter): StatedLimit[] {
  const { postCheck, result } = matter;
  const found: (StatedLimit | undefined)[] = [
    at(['legalTime'], 'legalTime', matter.legalTime),
    at(['promisedTime'], 'promisedTime', matter.promisedTime),
    ...matter.tracks.flatMap((track, n) => [
      at(['tracks', n, 'legalTime'], 'legalTime', track.legalTime, `tracks.${track.id}.legalTime`),
      at(
        ['tracks', n, 'promisedTime'],
        'promisedTime',
        track.promisedTime,
        `tracks.${track.id}.promisedTime`,
      ),
    ]),
    ...matter.materials.map(({ id, deferral }, n) =>
      at(['materials', n, 'deferral', 'limit'], 'deferral', deferral?.limit, `materials.${id}.deferral`),
    ),
    at(['postCheck', 'limit'], 'check', postCheck?.limit),
    at(['postCheck', 'rectification'], 'rectification', postCheck?.rectification),
    at(['postCheck', 'recheck'], 'recheck', postCheck?.recheck),
    at(['postCheck', 'revocation', 'limit'], 'revocation', postCheck?.revocation.limit),
    at(['result', 'validity'], 'validity', result && 'validity' in result ? result.validity : undefined),
  ];
  return found.filter((one) => one !== undefined);
}

function at(
  path: StatedLimit['path'],
  what: StatedLimit['what'],
  limit: (Amount & { source: string }) | undefined,
  name = path.join('.'),
): StatedLimit | undefined {
  return limit && { at: name, path, what, limit };
}
