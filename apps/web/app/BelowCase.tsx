import { TalkOnDesk } from '#modules/correspondence/web/TalkOnDesk.tsx';
import { PapersOfCase } from '#modules/decisions/web/PapersOfCase.tsx';
import { ObjectionsOfCase } from '#modules/registration/web/ObjectionsOfCase.tsx';
import type { CasePartProps } from '#platform/process/web/desk/caseParts.ts';

/** The clock of a public notice. */
const NOTICE = 'notice';

/** What every case at the desk has below its own part: opinions, objections to its public notice, messages, written decisions. */
export function BelowCase(props: CasePartProps) {
  const { id, version, clocks } = props.view.case;
  return (
    <>
      <ObjectionsOfCase caseId={id} noticed={clocks.some(({ name }) => name === NOTICE)} />
      <TalkOnDesk {...props} />
      <PapersOfCase caseId={id} version={version} />
    </>
  );
}
