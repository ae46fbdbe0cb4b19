import type { NoticeKind } from '#platform/notify/pure/noticeKind.ts';

const shape = {
  audience: 'applicant',
  legal: false,
  urgent: false,
  channels: ['mail'],
  digest: 'instant',
} as const;

export const financeNotices = [
  { id: 'finance.pushed', ...shape },
  { id: 'finance.request', ...shape },
] as const satisfies readonly NoticeKind[];
