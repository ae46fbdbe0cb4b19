import type { Survey } from '#modules/catalogue/contract.ts';
import { mergeSurveys, type SharingPart } from './sharedSurvey.ts';

/** What one part asks of a shared survey, in the ids of the shared list: what its own agency concludes over. */
export function ownOfShared(part: SharingPart): Survey {
  return mergeSurveys(part.survey.title, [part]);
}
