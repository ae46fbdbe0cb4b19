import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { ButtonLink } from '#platform/ui/plain/Button.tsx';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { LicenceNumber } from './LicenceNumber.tsx';
import { renewalsClient } from './renewalsClient.ts';

/** Licences of the firm that are about to lapse, each with the way to the two questions. */
export function MyRenewalsPage() {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const { data, problem, loading } = useRead(['renewals', 'mine'], (signal) =>
    renewalsClient.listMyRenewals({}, { signal }),
  );
  return (
    <Page title={t('renewals.title')} lead={t('renewals.lead')}>
      <ProblemNotice problem={problem} />
      {loading && <Skeleton lines={4} />}
      {data?.renewals.length === 0 && (
        <EmptyState title={t('renewals.mine.none')}>{t('renewals.mine.noneText')}</EmptyState>
      )}
      <ul className="ow-frames">
        {data?.renewals.map((one) => (
          <li key={one.caseId}>
            <h2>{text(one.title)}</h2>
            <p>
              <LicenceNumber number={one.number} />
            </p>
            <p>
              {t('renewals.mine.until', { on: format.date(one.validTo) })} · {text(one.stateTitle)}
            </p>
            <ButtonLink kind={one.asks ? 'primary' : 'secondary'} href={`/space/renewals/${one.caseId}`}>
              {t(one.asks ? 'renewals.mine.answer' : 'renewals.mine.see')}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Page>
  );
}
