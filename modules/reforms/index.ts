export type { Pack, PackProblem } from './domain/pack.ts';
export { publishPack } from './server/publishPack.ts';
export { findPacks, readPack } from './server/readPack.ts';
