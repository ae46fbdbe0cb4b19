import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { VisitForm, type VisitFormProps } from './VisitForm.tsx';

const RECORD = 'supervision.recordVisit';
/** The ends of a visit that the case waits for; anything else is found by chance. */
const EXPECTED = ['passCheck', 'confirmRectified'];

/** The record of a visit when one is due; folded away when only something grave would be recorded; else why not. */
export function VisitNow(props: VisitFormProps) {
  const { t } = useTranslation();
  const text = useText();
  const { allowed, stateTitle } = props.check.case;
  const ends = allowed.filter(({ through }) => through === RECORD).map(({ name }) => name);
  if (ends.some((name) => EXPECTED.includes(name))) return <VisitForm {...props} />;
  return (
    <>
      <Notice kind="info" title={t('supervision.onSite.notNow', { state: text(stateTitle) })} />
      {ends.length > 0 && (
        <details className="visit-unexpected">
          <summary>{t('supervision.onSite.unexpected')}</summary>
          <VisitForm {...props} />
        </details>
      )}
    </>
  );
}
