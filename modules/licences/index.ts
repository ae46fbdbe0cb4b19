export { CheckResult } from './domain/checkEnd.ts';
export { licenceNotices } from './domain/licenceNotices.ts';
export { earliestEnd } from './domain/standsFor.ts';
export type { Validity } from './domain/validity.ts';
export { licenceEffects } from './server/effects.ts';
export { issueLicence, type LicenceHolder } from './server/issueLicence.ts';
export { keepCheckEnd } from './server/keepCheckEnd.ts';
export {
  findLicence,
  findLicenceByCase,
  findLicenceByNumber,
  findLicenceOf,
  type LicenceField,
  type LicenceRow,
  licencesOf,
} from './server/licence.ts';
export { licencesEnding } from './server/licencesEnding.ts';
export { type MemberLicence, membersOf, standFor } from './server/members.ts';
export { verifyUrl } from './server/presentLicence.ts';
export { mayReadLicence, noteLookAtLicence } from './server/readableLicence.ts';
export { reviseLicence } from './server/reviseLicence.ts';
export { setLicenceStatus } from './server/setStatus.ts';
