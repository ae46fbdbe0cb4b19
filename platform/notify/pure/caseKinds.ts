import type { NoticeKind } from './noticeKind.ts';

const EVERYWHERE = ['mail', 'sms', 'official-account'] as const;
const TO_APPLICANT = { audience: 'applicant', urgent: false, digest: 'instant' } as const;
const TO_OFFICER = { audience: 'officer', channels: ['mail'] } as const;

/** What is told of a case of any process. */
export const caseKinds = [
  { ...TO_APPLICANT, id: 'case.progress', legal: false, channels: ['mail'] },
  { ...TO_APPLICANT, id: 'case.todo', legal: true, urgent: true, channels: EVERYWHERE },
  { ...TO_APPLICANT, id: 'case.decided', legal: true, channels: EVERYWHERE },
  { ...TO_APPLICANT, id: 'case.deadline', legal: false, urgent: true, channels: EVERYWHERE },
  { ...TO_OFFICER, id: 'task.opened', legal: false, urgent: false, digest: 'daily' },
  { ...TO_OFFICER, id: 'task.deadline', legal: false, urgent: true, digest: 'instant' },
  { ...TO_OFFICER, id: 'task.overdue', legal: true, urgent: true, digest: 'instant' },
] as const satisfies readonly NoticeKind[];

export type CaseKind = (typeof caseKinds)[number]['id'];
