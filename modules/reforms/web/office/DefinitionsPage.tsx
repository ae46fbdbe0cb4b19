import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { shanghaiDate } from '#platform/i18n/web/formatDate.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { Table } from '#platform/ui/plain/Table.tsx';
import { reforms } from '../reformsClient.ts';

/** Matters in force, with their version and the cases that still run on an older one. */
export function DefinitionsPage() {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const { data, problem, loading } = useRead(['reforms', 'definitions'], (signal) =>
    reforms.listDefinitions({}, { signal }),
  );
  return (
    <Page title={t('reforms.office.definitions.title')} lead={t('reforms.office.definitions.lead')}>
      <ProblemNotice problem={problem} />
      {loading && <Skeleton lines={8} />}
      {data && (
        <Table
          caption={t('reforms.office.definitions.title')}
          hideCaption
          rows={data.definitions}
          rowKey={({ matter }) => matter}
          empty={
            <EmptyState title={t('reforms.office.definitions.noneTitle')}>
              {t('reforms.office.definitions.none')}
            </EmptyState>
          }
          columns={[
            {
              key: 'title',
              title: t('reforms.office.definitions.matter'),
              render: ({ matter, title }) => <a href={`/desk/definitions/${matter}`}>{text(title)}</a>,
            },
            {
              key: 'version',
              title: t('reforms.office.definitions.version'),
              render: ({ version, publishedAt }) =>
                t('reforms.office.definitions.since', {
                  version,
                  date: format.date(shanghaiDate(new Date(publishedAt))),
                }),
            },
            {
              key: 'open',
              title: t('reforms.office.definitions.open'),
              align: 'end',
              render: ({ matter, open }) =>
                open > 0 ? <a href={`/desk?scope=all&matter=${matter}`}>{format.number(open)}</a> : '0',
            },
            {
              key: 'old',
              title: t('reforms.office.definitions.openOld'),
              align: 'end',
              render: ({ openOld }) => format.number(openOld),
            },
          ]}
        />
      )}
    </Page>
  );
}
