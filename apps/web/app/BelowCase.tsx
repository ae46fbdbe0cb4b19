import { TalkOnDesk } from '#modules/correspondence/web/TalkOnDesk.tsx';
import { PapersOfCase } from '#modules/decisions/web/PapersOfCase.tsx';
import { ObjectionsOfCase } from '#modules/registration/web/ObjectionsOfCase.tsx';
import type { CasePartProps } from '#platform/process/web/desk/caseParts.ts';

/** The clock of a public notice, and the processes whose notices the registry answers for; awards keep their own objections. */
const NOTICE = 'notice';
const NOTICED = ['approval', 'proceeding'];

/** What every case at the desk has below its own part: opinions, objections to its public notice, messages, written decisions. */
export function BelowCase(props: CasePartProps) {
  const { id, version, clocks, process } = props.view.case;
  const noticed = NOTICED.includes(process.split(':')[0] ?? '') && clocks.some(({ name }) => name === NOTICE);
  return (
    <>
      <ObjectionsOfCase caseId={id} noticed={noticed} />
      <TalkOnDesk {...props} />
      <PapersOfCase caseId={id} version={version} />
    </>
  );
}
