/** Layers from the bottom up: a file may ask only its own layer or a lower one. */
const layers = ['platform', 'connectors', 'modules', 'apps'] as const;
export type Layer = (typeof layers)[number];

/** Where a path stands in the house: `modules/credit/domain/score.ts` is module, credit, domain. */
export interface Place {
  path: string;
  /** Undefined outside the four layers (scripts, e2e, bench, law, packs). */
  layer: Layer | undefined;
  /** `platform/db`, `modules/credit`, … */
  owner: string;
  /** The third part: `pure`, `server`, `web`, `domain`, `testing`, or a file such as `contract.ts`. */
  room: string;
}

export function placeOf(path: string): Place {
  const [first = '', second = '', third = ''] = path.split('/');
  const layer = layers.find((name) => name === first);
  return { path, layer, owner: `${first}/${second}`, room: third };
}

export function rankOf(layer: Layer): number {
  return layers.indexOf(layer);
}

/** Tests, and what only tests use, stand outside the rules on rooms but inside those on layers. */
export function isForTests(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || path.includes('/testing/');
}

export function isConfig(path: string): boolean {
  return /\.config\.[cm]?[jt]s$/.test(path);
}

export function isPure(place: Place): boolean {
  return place.layer === 'platform' && place.room === 'pure';
}

export function isDomain(place: Place): boolean {
  return place.layer === 'modules' && place.room === 'domain';
}

/** Code that the browser may load. */
export function isForBrowser(place: Place): boolean {
  if (isConfig(place.path)) return false;
  if (isPure(place) || isDomain(place)) return true;
  if (place.owner === 'platform/ui' || place.owner === 'apps/web') return true;
  return place.room === 'web' || place.room === 'contract.ts';
}
