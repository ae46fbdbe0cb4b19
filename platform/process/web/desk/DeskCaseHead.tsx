import { useText } from '#platform/i18n/web/useLanguage.ts';
import { useName } from '#platform/i18n/web/useName.ts';
import { CaseHeader } from '#platform/ui/desk/CaseHeader.tsx';
import type { DeskCase } from '../../pure/deskCase.ts';
import { caseTone } from '../caseTone.ts';
import { runningClocks } from '../shownClocks.ts';
import { TaskHolder } from './TaskHolder.tsx';

/** The head of a case at the desk: what, whose, where it stands, with whom, until when. */
export function DeskCaseHead({ view }: { view: DeskCase }) {
  const text = useText();
  const name = useName();
  const { case: one, applicantName, place } = view;
  return (
    <CaseHeader
      number={one.number}
      title={text(one.title)}
      applicant={
        <>
          <strong>{applicantName}</strong> <span>{name(place)}</span>
        </>
      }
      state={{ title: text(one.stateTitle), tone: caseTone(one) }}
      holder={<TaskHolder view={view} />}
      clocks={runningClocks(one).map((clock) => {
        const stop = clock.stopped ? clock.stops.at(-1) : undefined;
        return {
          name: clock.name,
          title: text(clock.title),
          clock: { ...clock, stopReason: stop ? text(stop.title) : null },
        };
      })}
    />
  );
}
