export { compileSharedSurvey } from './domain/compileSharedSurvey.ts';
export { compileSurvey, surveyProcessName } from './domain/compileSurvey.ts';
export { surveyEffects } from './server/effects.ts';
