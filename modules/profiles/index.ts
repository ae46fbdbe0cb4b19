export type { ProfileAttribute } from './domain/attribute.ts';
export { declaredSources, profileVocabulary } from './server/attributes.ts';
export { profileEffects } from './server/effects.ts';
export { readOwnSources } from './server/ownSources.ts';
export { everyProfile, factsOf, getProfile, type Profile } from './server/profiles.ts';
export { publishProfiles } from './server/publishProfiles.ts';
export { type NewValue, putProfileValues } from './server/putProfileValues.ts';
export { refreshOwn } from './server/refreshOwn.ts';
export { sweepProfiles } from './server/sweep/sweepProfiles.ts';
