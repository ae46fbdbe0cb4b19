import type { NoticeKind } from '#platform/notify/pure/noticeKind.ts';

/** A policy has found a firm (POL-03). No law asks for it, so anybody may switch it off. */
export const POLICY_MATCH = 'policy.match';

export const policyNotices = [
  {
    id: POLICY_MATCH,
    audience: 'applicant',
    legal: false,
    urgent: false,
    channels: ['mail'],
    digest: 'daily',
  },
] as const satisfies readonly NoticeKind[];
