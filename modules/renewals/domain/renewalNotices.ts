import type { NoticeKind } from '#platform/notify/pure/noticeKind.ts';

const REMINDER = { audience: 'applicant', legal: false, urgent: false, digest: 'instant' } as const;

/** One kind for each means: which one carries a reminder, and when, the matter declares. */
export const renewalNotices = [
  { ...REMINDER, id: 'renewal.official-account', channels: ['official-account'] },
  { ...REMINDER, id: 'renewal.sms', channels: ['sms'] },
  { ...REMINDER, id: 'renewal.mail', channels: ['mail'] },
] as const satisfies readonly NoticeKind[];

/** States that the reminders tell of in their own words. */
export const TOLD_BY_REMINDERS = ['reminded', 'calling', 'awaiting'];
