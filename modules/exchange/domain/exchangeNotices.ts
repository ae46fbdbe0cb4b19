import type { NoticeKind } from '#platform/notify/pure/noticeKind.ts';

const shape = {
  audience: 'applicant',
  legal: false,
  urgent: false,
  channels: ['mail'],
  digest: 'instant',
} as const;

export const exchangeNotices = [
  { id: 'exchange.match', ...shape },
  { id: 'exchange.deal', ...shape },
] as const satisfies readonly NoticeKind[];
