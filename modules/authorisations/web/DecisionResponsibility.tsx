import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { authorisationsClient } from './authorisationsClient.ts';

/** Who answers for the decision for life; nothing where nobody decided alone. */
export function DecisionResponsibility({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const { data } = useRead(['authorisations', 'responsibility', caseId], (signal) =>
    authorisationsClient.getResponsibility({ caseId }, { signal }),
  );
  const found = data?.responsibility;
  if (!found) return null;
  return (
    <section className="ow-stack">
      <h2>{t('authorisations.responsibility.title')}</h2>
      <p>
        {t('authorisations.responsibility.of', { name: found.officer, on: format.date(found.decidedOn) })} ·{' '}
        {text(found.text)}
      </p>
    </section>
  );
}
