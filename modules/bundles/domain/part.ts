import type { Matter } from '#modules/catalogue/contract.ts';
import type { Member } from './bundle.ts';

/** A member together with the matter that it names. */
export interface Part {
  member: Member;
  matter: Matter;
}
