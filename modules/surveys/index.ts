export { compileSurvey, surveyProcessName } from './domain/compileSurvey.ts';
export { surveyEffects } from './server/effects.ts';
