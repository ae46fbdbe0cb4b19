export type { Effect } from './domain/effects.ts';
export { Decisions, type Difference, decided } from './domain/replicate/difference.ts';
export { judgeDecisions } from './domain/replicate/judgeDecisions.ts';
export { checkPack, isFault, type PackCheck } from './server/checkPack.ts';
export { exportBpmn } from './server/exportBpmn.ts';
export { knownHere } from './server/knownHere.ts';
export {
  dropEnded,
  keepSandboxes,
  type SandboxContent,
  type SandboxKeeper,
} from './server/on/keepSandboxes.ts';
export { type PlayStories, playTrial } from './server/on/playTrial.ts';
export { writeReplica } from './server/on/writeReplica.ts';
export type { Pack, PackProblem } from './server/pack.ts';
export { processesOf } from './server/processesOf.ts';
export { publishPack } from './server/publishPack.ts';
export { findPacks, readPack } from './server/readPack.ts';
export { type PackFiles, writeFiles } from './server/replicate/packFiles.ts';
export { originOf, placesWith, readTarget } from './server/replicate/readTarget.ts';
export { problemsOf, replicate, withFiles } from './server/replicate/replicate.ts';
export { endSandbox, findLiveSandbox, type Sandbox } from './server/sandbox/sandboxes.ts';
export { readSandboxSettings } from './server/sandbox/sandboxSettings.ts';
export { languageOf, type Say, sayIn } from './server/say.ts';
export { readScenarios, type ScenarioFile } from './server/scenarios/readScenarios.ts';
