// The door of this module. Leaves only: modules/identity stands on it, and grantDelegation on identity.
export type { What } from './domain/delegation.ts';
export { addDelegation, type NewDelegation } from './server/addDelegation.ts';
export { delegationsOf, findDelegation, type HeldDelegation } from './server/delegations.ts';
export { type GivenOrganisation, loadOrganisations, putOrganisations } from './server/loadOrganisations.ts';
export { mayActFor } from './server/mayActFor.ts';
export { findOrganisation, findOrganisationByCode, type OrganisationRow } from './server/organisations.ts';
export { receiversOf } from './server/receiversOf.ts';
