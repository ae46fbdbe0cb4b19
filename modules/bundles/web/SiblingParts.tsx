import { useTranslation } from 'react-i18next';
import { useRefresh } from '#platform/api/web/useRefresh.ts';
import { CasePart } from '#platform/process/web/desk/CasePart.tsx';
import type { CasePartProps } from '#platform/process/web/desk/caseParts.ts';
import { EventHandover } from './case/EventHandover.tsx';
import { EventParts } from './case/EventParts.tsx';
import { useEvent } from './useEvent.ts';

/** At the desk, beside a part or the whole: all parts of the event, with state, holder and deadline. */
export function SiblingParts({ view }: CasePartProps) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const event = useEvent(view.case.id).data?.event;
  if (!event) return null;
  const ended = event.parts.filter(({ state }) => state !== 'open' && state !== 'waiting').length;
  return (
    <CasePart
      title={t('bundles.desk.title', { number: event.number })}
      mark={t('bundles.desk.ended', { ended, all: event.parts.length })}
    >
      <EventParts parts={event.parts} hrefOf={(id) => `/desk/cases/${id}`} />
      <EventHandover event={event} onDone={() => void refresh()} />
    </CasePart>
  );
}
