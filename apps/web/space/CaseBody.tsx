import type { ReactNode } from 'react';
import type { CaseView, TimelineEntry } from '#platform/process/pure/caseView.ts';
import { ApprovalCase } from './ApprovalCase.tsx';
import { AwardCase } from './AwardCase.tsx';
import { DebtCase } from './DebtCase.tsx';
import { EventCaseHere } from './EventCaseHere.tsx';
import { PostCheckCase } from './PostCheckCase.tsx';
import { ProfileDispute } from './ProfileDispute.tsx';
import { RenewalCase } from './RenewalCase.tsx';
import { SurveyCase } from './SurveyCase.tsx';

export interface CaseBodyProps {
  view: CaseView;
  entries: TimelineEntry[];
  /** Something was done: the page is asked for anew. */
  onDone: () => Promise<void>;
  /** What every case has: its history. */
  children: ReactNode;
}

/** What a case is about, by the field of work that its process belongs to. */
export function CaseBody(props: CaseBodyProps) {
  const [kind] = props.view.process.split(':');
  if (kind === 'bundle') return <EventCaseHere {...props} />;
  if (kind === 'approval') return <ApprovalCase {...props} />;
  if (kind === 'debt') return <DebtCase {...props} />;
  if (kind === 'payouts') return <AwardCase {...props} />;
  if (kind === 'postCheck') return <PostCheckCase {...props} />;
  if (kind === 'profile') return <ProfileDispute {...props} />;
  if (kind === 'renewal') return <RenewalCase {...props} />;
  if (kind === 'survey') return <SurveyCase {...props} />;
  return props.children;
}
