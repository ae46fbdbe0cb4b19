export type { Outcome } from './domain/outcome.ts';
export { readSharedPrefill } from './domain/sharedPrefill.ts';
export { bindCopies } from './server/copies.ts';
export { grantWhatIsDeclared } from './server/directory.ts';
export { requireShared, type SharedAnswer, sharedAnswers } from './server/draftShares.ts';
export {
  itemsOfDirectory,
  publishSharingRegisters,
  sharingRegisters,
} from './server/publishSharingRegisters.ts';
export { verifyCall, verifyCopy } from './server/signatures.ts';
