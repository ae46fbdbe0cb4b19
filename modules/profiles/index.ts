export { profileVocabulary } from './server/attributes.ts';
