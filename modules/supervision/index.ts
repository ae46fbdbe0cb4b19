export { compilePostCheck, postCheckProcessName } from './domain/compilePostCheck.ts';
export { supervisionNotices } from './domain/supervisionNotices.ts';
export { acknowledge } from './server/acknowledge.ts';
export { supervisionEffects } from './server/effects.ts';
export { type PostCheckRow, postChecksOf } from './server/postChecks.ts';
