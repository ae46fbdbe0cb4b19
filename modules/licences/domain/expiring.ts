import type { LicenceStatus } from './status.ts';

interface Ending {
  status: LicenceStatus;
  /** Days until its last day; null without an end. */
  daysLeft: number | null;
}

/** A licence that still holds but not for long: within that many days of its end. */
export function isExpiring({ status, daysLeft }: Ending, within: number): boolean {
  return status === 'valid' && daysLeft !== null && daysLeft <= within;
}
