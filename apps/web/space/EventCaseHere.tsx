import { EventCase } from '#modules/bundles/web/case/EventCase.tsx';
import { SurveysOfCase } from '#modules/surveys/web/SurveysOfCase.tsx';
import type { CaseBodyProps } from './CaseBody.tsx';

/** An event with all its parts. Its own history is one line of time with theirs. */
export function EventCaseHere({ view, onDone }: CaseBodyProps) {
  return (
    <>
      <EventCase caseId={view.id} onDone={onDone} />
      <SurveysOfCase caseId={view.id} door="space" />
    </>
  );
}
