import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import { Table } from '#platform/ui/plain/Table.tsx';
import { AddMeasure } from './AddMeasure.tsx';
import { credit } from './creditClient.ts';
import { IdentifyDefault } from './IdentifyDefault.tsx';
import './credit.css';

/** Where an agency identifies defaults and sees what became of them. */
export function DefaultsDeskPage() {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const queries = useQueryClient();
  const { data, problem, loading } = useRead(['credit', 'desk'], (signal) =>
    credit.listDefaults({}, { signal }),
  );
  const again = () => queries.invalidateQueries({ queryKey: ['credit', 'desk'] });
  return (
    <Page title={t('credit.desk.title')} lead={t('credit.desk.lead')}>
      <ProblemNotice problem={problem} />
      {loading && <Skeleton lines={8} />}
      {data && (
        <>
          <IdentifyDefault catalogue={data.catalogue} onDone={again} />
          <h2>{t('credit.desk.list')}</h2>
          <Table
            caption={t('credit.desk.list')}
            hideCaption
            rows={data.defaults}
            rowKey={(row) => row.case.id}
            empty={<EmptyState title={t('credit.desk.emptyTitle')}>{t('credit.desk.empty')}</EmptyState>}
            columns={[
              { key: 'firm', title: t('credit.desk.firm'), render: ({ firm }) => firm },
              { key: 'entry', title: t('credit.desk.entry'), render: (row) => text(row.entry.title) },
              {
                key: 'state',
                title: t('credit.desk.state'),
                render: (row) => (
                  <StateTag tone={row.removedOn ? 'ended' : 'bad'}>{text(row.case.stateTitle)}</StateTag>
                ),
              },
              {
                key: 'until',
                title: t('credit.desk.until'),
                render: ({ removedOn, publishedUntil }) => format.date(removedOn ?? publishedUntil),
              },
              {
                key: 'measures',
                title: t('credit.desk.measures'),
                render: (row) => <AddMeasure record={row} measures={data.measures} onDone={again} />,
              },
              {
                key: 'case',
                title: t('credit.desk.open'),
                render: (row) => <a href={`/desk/cases/${row.case.id}`}>{row.case.number}</a>,
              },
            ]}
          />
        </>
      )}
    </Page>
  );
}
