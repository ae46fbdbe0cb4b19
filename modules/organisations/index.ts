// The door of this module. Leaves only: modules/identity stands on it, and grantDelegation on identity.
export type { What } from './domain/delegation.ts';
export { canMove } from './domain/lifeCycle.ts';
export { actingFirm, type PlacedFirm } from './server/actingFirm.ts';
export { addDelegation, type NewDelegation } from './server/addDelegation.ts';
export { type Change, changeOrganisation, type FirmFacts } from './server/changeOrganisation.ts';
export { daysDormant } from './server/daysDormant.ts';
export { delegationsOf, findDelegation, type HeldDelegation } from './server/delegations.ts';
export { readScope, type ScopeTerm } from './server/founding/scope.ts';
export { type FoundingStanding, standingOfFounding } from './server/founding/standingOfFounding.ts';
export { type GivenOrganisation, loadOrganisations, putOrganisations } from './server/loadOrganisations.ts';
export { mayActFor } from './server/mayActFor.ts';
export {
  findOrganisation,
  findOrganisationByCode,
  type OrganisationRow,
  presentOrganisation,
} from './server/organisations.ts';
export { addPremises, premisesOf } from './server/premises.ts';
export { receiversOf } from './server/receiversOf.ts';
