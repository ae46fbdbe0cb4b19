// The door of this module: people. Leaves only, because this module itself stands on modules/organisations.
export { maskMobile } from './domain/mobile.ts';
export {
  findPerson,
  findPersonByNameAndMobile,
  namesOf,
  type PersonRow,
  personsById,
} from './server/persons.ts';
