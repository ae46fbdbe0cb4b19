import type { NoticeKind } from '#platform/notify/pure/noticeKind.ts';

/** What a regulatory unit is told: each licence granted by commitment that it now answers for (APV-05.r2). */
export const supervisionNotices = [
  {
    id: 'push.opened',
    audience: 'officer',
    legal: false,
    urgent: false,
    channels: ['mail'],
    digest: 'daily',
  },
] as const satisfies readonly NoticeKind[];
