export { problemsOfWays } from './domain/decideWays.ts';
export { Privilege } from './domain/privilege.ts';
export { privilegeNotices } from './domain/privilegeNotices.ts';
export { publishPrivilege } from './server/privileges.ts';
export { sweepBeneficiaries } from './server/sweep/sweepBeneficiaries.ts';
