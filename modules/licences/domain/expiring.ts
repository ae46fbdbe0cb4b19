import type { LicenceView } from '../contract.ts';

/** Days before its end from which a licence is shown as expiring. No law sets it; it leaves time to renew in working hours. */
export const EXPIRING_DAYS = 90;

/** A licence that still holds but not for long. */
export function isExpiring({ status, daysLeft }: Pick<LicenceView, 'status' | 'daysLeft'>): boolean {
  return status === 'valid' && daysLeft !== null && daysLeft <= EXPIRING_DAYS;
}
