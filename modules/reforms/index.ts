export type { Effect } from './domain/effects.ts';
export { checkPack, isFault, type PackCheck } from './server/checkPack.ts';
export { knownHere } from './server/knownHere.ts';
export type { Pack, PackProblem } from './server/pack.ts';
export { publishPack } from './server/publishPack.ts';
export { findPacks, readPack } from './server/readPack.ts';
export { languageOf, type Say, sayIn } from './server/say.ts';
export { readScenarios, type ScenarioFile } from './server/scenarios/readScenarios.ts';
