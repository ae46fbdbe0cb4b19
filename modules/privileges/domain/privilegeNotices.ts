import type { NoticeKind } from '#platform/notify/pure/noticeKind.ts';

export const privilegeNotices = [
  {
    id: 'privilege.ended',
    audience: 'applicant',
    legal: false,
    urgent: false,
    channels: ['mail'],
    digest: 'instant',
  },
] as const satisfies readonly NoticeKind[];
