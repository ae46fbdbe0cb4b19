import type { NoticeKind } from '#platform/notify/pure/noticeKind.ts';

/** What a firm is told of its licences. A suspension or revocation must reach it (Permit Law arts. 69, 70). */
export const licenceNotices = [
  {
    id: 'licence.status',
    audience: 'applicant',
    legal: true,
    urgent: true,
    channels: ['mail', 'sms', 'official-account'],
    digest: 'instant',
  },
] as const satisfies readonly NoticeKind[];
