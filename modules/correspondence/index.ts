export { correspondenceNotices } from './domain/correspondenceNotices.ts';
export { isAmongAgencies } from './domain/opinionProcess.ts';
export { correspondenceEffects } from './server/effects.ts';
export { eraseCorrespondence } from './server/eraseCorrespondence.ts';
export { publishOpinions } from './server/publishOpinions.ts';
