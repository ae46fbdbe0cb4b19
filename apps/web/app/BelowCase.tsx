import { TalkOnDesk } from '#modules/correspondence/web/TalkOnDesk.tsx';
import { PapersOfCase } from '#modules/decisions/web/PapersOfCase.tsx';
import type { CasePartProps } from '#platform/process/web/desk/caseParts.ts';

/** What every case at the desk has below its own part: opinions, messages, written decisions. */
export function BelowCase(props: CasePartProps) {
  const { id, version } = props.view.case;
  return (
    <>
      <TalkOnDesk {...props} />
      <PapersOfCase caseId={id} version={version} />
    </>
  );
}
