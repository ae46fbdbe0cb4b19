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
  ...(['moved', 'calledOff'] as const).map((what) => ({
    id: `briefings.${what}` as const,
    audience: 'applicant' as const,
    legal: false,
    urgent: false,
    channels: ['mail'] as const,
    digest: 'instant' as const,
  })),
] as const satisfies readonly NoticeKind[];
