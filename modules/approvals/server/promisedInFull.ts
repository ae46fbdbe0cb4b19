import type { Matter } from '#modules/catalogue/contract.ts';
import type { SignedCommitment } from '../domain/signedCommitment.ts';

/** A signature under every item, or none where the matter asks for none. */
export function promisedInFull(matter: Matter, signer: string): SignedCommitment | undefined {
  return matter.commitment && { items: matter.commitment.items.map(({ id }) => id), signer };
}
