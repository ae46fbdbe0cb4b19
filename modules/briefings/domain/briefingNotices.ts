import type { NoticeKind } from '#platform/notify/pure/noticeKind.ts';

export const briefingNotices = [
  {
    id: 'briefings.month',
    audience: 'officer',
    legal: false,
    urgent: false,
    channels: ['mail'],
    digest: 'instant',
  },
] as const satisfies readonly NoticeKind[];
