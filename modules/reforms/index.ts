export type { Pack, PackProblem } from './server/pack.ts';
export { publishPack } from './server/publishPack.ts';
export { findPacks, readPack } from './server/readPack.ts';
