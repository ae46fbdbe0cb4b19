import type { NoticeKind } from '#platform/notify/pure/noticeKind.ts';

const EVERYWHERE = ['mail', 'sms', 'official-account'] as const;

/** A message on a case, told to the other side; and that an agency has answered, or has not in time. */
export const correspondenceNotices = [
  {
    id: 'case.message',
    audience: 'applicant',
    legal: false,
    urgent: false,
    channels: EVERYWHERE,
    digest: 'instant',
  },
  {
    id: 'task.message',
    audience: 'officer',
    legal: false,
    urgent: false,
    channels: ['mail'],
    digest: 'daily',
  },
  {
    id: 'opinion.news',
    audience: 'officer',
    legal: false,
    urgent: false,
    channels: ['mail'],
    digest: 'daily',
  },
] as const satisfies readonly NoticeKind[];

export type CorrespondenceKind = (typeof correspondenceNotices)[number]['id'];
