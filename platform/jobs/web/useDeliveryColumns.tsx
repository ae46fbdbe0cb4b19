import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import type { QueueColumn } from '#platform/ui/desk/QueueRows.tsx';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import type { Tone } from '#platform/ui/plain/stateKinds.ts';
import type { DeliveryState, DeliveryView } from '../contract.ts';

const TONES: Record<DeliveryState, Tone> = {
  waiting: 'still',
  failing: 'close',
  givenUp: 'bad',
  dismissed: 'ended',
  done: 'good',
};

export function useDeliveryColumns(): QueueColumn<DeliveryView>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      key: 'what',
      title: t('deliveries.page.what'),
      render: ({ title, caseId }) => (
        <>
          {title}
          {caseId && (
            <a className="delivery__case" href={`/desk/cases/${caseId}`}>
              {t('deliveries.page.case')}
            </a>
          )}
        </>
      ),
    },
    {
      key: 'state',
      title: t('deliveries.page.state'),
      render: ({ state }) => <StateTag tone={TONES[state]}>{t(`deliveries.state.${state}`)}</StateTag>,
    },
    {
      key: 'why',
      title: t('deliveries.page.why'),
      render: ({ why, error, title }) => (
        <>
          {why}
          {error && (
            <details className="delivery__error">
              <summary aria-label={t('deliveries.page.technicalOf', { name: title })}>
                {t('deliveries.page.technical')}
              </summary>
              <code>{error}</code>
            </details>
          )}
        </>
      ),
    },
    { key: 'attempts', title: t('deliveries.page.attempts'), render: (row) => row.attempts, align: 'end' },
    {
      key: 'happened',
      title: t('deliveries.page.happened'),
      render: ({ happenedAt }) => format.dateTime(happenedAt, 'short'),
    },
    {
      key: 'next',
      title: t('deliveries.page.next'),
      render: ({ nextAt }) => (nextAt ? format.dateTime(nextAt, 'short') : t('deliveries.page.noNext')),
    },
  ];
}
