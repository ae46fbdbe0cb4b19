import { approvalEffects } from '#modules/approvals/index.ts';
import { authorisationChecks, authorisationEffects } from '#modules/authorisations/index.ts';
import { correspondenceEffects } from '#modules/correspondence/index.ts';
import { creditEffects, creditRegisters } from '#modules/credit/index.ts';
import { licenceEffects } from '#modules/licences/index.ts';
import { policyEffects } from '#modules/policies/index.ts';
import { profileVocabulary } from '#modules/profiles/index.ts';
import { registrationEffects } from '#modules/registration/index.ts';
import { renewalChecks, renewalEffects } from '#modules/renewals/index.ts';
import { itemsOfDirectory, sharingRegisters } from '#modules/sharing/index.ts';
import { supervisionEffects } from '#modules/supervision/index.ts';
import { surveyEffects } from '#modules/surveys/index.ts';
import { allDuties } from '#platform/access/server/duties.ts';
import { allRoles } from '#platform/access/server/roles.ts';
import { loadLaw } from '#platform/clock/server/law.ts';
import type { Known } from './check/checkContext.ts';

/** Roles, duties, laws and effects of this program: what any pack may name. */
export function knownHere(): Known {
  const law = loadLaw();
  return {
    roles: [...allRoles().keys()],
    duties: [...allDuties().keys()],
    effects: Object.keys({
      ...approvalEffects(law),
      ...authorisationEffects,
      ...authorisationChecks,
      ...renewalEffects,
      ...renewalChecks,
      ...creditEffects,
      ...correspondenceEffects,
      ...licenceEffects,
      ...policyEffects,
      ...registrationEffects,
      ...supervisionEffects,
      ...surveyEffects,
    }),
    registers: [...creditRegisters, ...sharingRegisters],
    items: itemsOfDirectory(),
    law,
    vocabulary: profileVocabulary(),
  };
}
