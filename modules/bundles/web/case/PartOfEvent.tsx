import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { useEvent } from '../useEvent.ts';

/** On a part: the event it belongs to, by name and number. Nothing on a case that stands alone. */
export function PartOfEvent({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const text = useText();
  const event = useEvent(caseId).data?.event;
  if (!event || event.caseId === caseId) return null;
  return (
    <p>
      <a href={`/space/cases/${event.caseId}`}>
        {t('bundles.part.of', { title: text(event.title), number: event.number })}
      </a>
    </p>
  );
}
