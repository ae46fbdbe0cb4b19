import { useTranslation } from 'react-i18next';
import { useLoad } from '#platform/api/web/useLoad.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { DescriptionList } from '#platform/ui/plain/DescriptionList.tsx';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { Table } from '#platform/ui/plain/Table.tsx';
import { catalogue } from './catalogueClient.ts';

/** Online rate, compression of times and coverage, computed from the definitions whenever somebody looks (APV-24). */
export function StatisticsPage() {
  const { t } = useTranslation();
  const text = useText();
  const { data, problem, loading, reload } = useLoad(
    (signal) => catalogue.getStatistics({}, { signal }),
    'all',
  );
  const percent = (share: string) => t('catalogue.statistics.percent', { share });
  return (
    <Page
      title={t('catalogue.statistics.title')}
      lead={t('catalogue.statistics.lead')}
      crumbs={[{ href: '/', title: t('catalogue.guide.home') }]}
    >
      {loading && <Skeleton lines={6} />}
      <ProblemNotice problem={problem} action={<Button onClick={reload}>{t('ui.retry')}</Button>} />
      {data && (
        <>
          <DescriptionList
            items={[
              { term: t('catalogue.statistics.matters'), value: data.matters },
              { term: t('catalogue.statistics.online'), value: percent(data.onlineRate) },
              {
                term: t('catalogue.statistics.compression'),
                value: percent(data.compression),
                source: t('catalogue.statistics.compressionHow', {
                  legal: data.legalDays.toFixed(1),
                  promised: data.promisedDays.toFixed(1),
                }),
              },
              { term: t('catalogue.statistics.atOnce'), value: data.atOnce },
            ]}
          />
          <Table
            caption={t('catalogue.statistics.stated')}
            rows={data.stated}
            rowKey={({ register }) => register}
            empty={
              <EmptyState title={t('catalogue.statistics.noneTitle')}>
                {t('catalogue.statistics.none')}
              </EmptyState>
            }
            columns={[
              {
                key: 'list',
                title: t('catalogue.statistics.list'),
                render: ({ title }) => text(title),
              },
              {
                key: 'stated',
                title: t('catalogue.statistics.total'),
                align: 'end',
                render: (row) => row.statedTotal,
              },
              {
                key: 'listed',
                title: t('catalogue.statistics.listed'),
                align: 'end',
                render: (row) => `${row.listed} · ${percent(row.coverage)}`,
              },
              {
                key: 'online',
                title: t('catalogue.statistics.onlineListed'),
                align: 'end',
                render: (row) => `${row.online} · ${percent(row.onlineCoverage)}`,
              },
            ]}
          />
          <p>
            <a href="/matters">{t('catalogue.list.title')}</a> ·{' '}
            <a href="/permits">{t('catalogue.statistics.permits')}</a>
          </p>
        </>
      )}
    </Page>
  );
}
