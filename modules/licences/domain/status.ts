import { z } from 'zod';

/** What a verifier is told. `superseded`: the number belongs to an older version of a licence. */
export const LicenceStatus = z.enum(['valid', 'suspended', 'revoked', 'cancelled', 'expired', 'superseded']);
export type LicenceStatus = z.infer<typeof LicenceStatus>;

export type StoredStatus = 'valid' | 'suspended' | 'revoked' | 'cancelled';

/** The status on a legal date: a valid or suspended licence expires when its last day is over. */
export function statusOn(
  licence: { status: StoredStatus; validTo: string | null },
  date: string,
): LicenceStatus {
  const { status, validTo } = licence;
  if (status === 'revoked' || status === 'cancelled') return status;
  return validTo !== null && date > validTo ? 'expired' : status;
}
