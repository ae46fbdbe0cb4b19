export { Guide } from './domain/guide.ts';
export { lintGuide } from './domain/lintGuide.ts';
export { inSituation } from './domain/situation.ts';
export { publishGuide } from './server/publishGuide.ts';
export { FREQUENT, indexSpokenNames, spokenNames } from './server/spokenNames.ts';
