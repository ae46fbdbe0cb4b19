import type { CasePartProps } from '#platform/process/web/desk/caseParts.ts';
import { isAmongAgencies } from '../domain/opinionProcess.ts';
import { MessagesOfCase } from './MessagesOfCase.tsx';
import { OpinionsOfCase } from './OpinionsOfCase.tsx';

/** On every case at the desk: opinions of other agencies beside the materials, and the talk with the applicant. */
export function TalkOnDesk({ view }: CasePartProps) {
  const { id, process, closedAt } = view.case;
  if (isAmongAgencies(process)) return null;
  const ended = closedAt !== null;
  return (
    <>
      <OpinionsOfCase caseId={id} door="desk" ended={ended} />
      <MessagesOfCase caseId={id} ended={ended} />
    </>
  );
}
