import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { ButtonLink } from '#platform/ui/plain/Button.tsx';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { Table } from '#platform/ui/plain/Table.tsx';
import { counters } from './countersClient.ts';
import { useWhere } from './useWhere.ts';

/** What this counter took in for others, and how far each is with whoever handles it. */
export function CounterPage() {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const where = useWhere();
  const { data, problem, loading } = useRead(['counters', 'mine'], (signal) =>
    counters.listIntakes({}, { signal }),
  );
  return (
    <Page title={t('counters.title')} lead={t('counters.lead')}>
      <div className="ow-row">
        <ButtonLink kind="primary" href="/desk/counter/new">
          {t('counters.form.title')}
        </ButtonLink>
      </div>
      <ProblemNotice problem={problem} />
      {loading && <Skeleton lines={4} />}
      {data && (
        <Table
          caption={t('counters.list')}
          rows={data.intakes}
          rowKey={({ caseId }) => caseId}
          empty={<EmptyState title={t('counters.emptyTitle')}>{t('counters.empty')}</EmptyState>}
          columns={[
            {
              key: 'number',
              title: t('counters.number'),
              render: ({ caseId, number }) => <a href={`/desk/counter/receipts/${caseId}`}>{number}</a>,
            },
            { key: 'matter', title: t('counters.matter'), render: ({ title }) => text(title) },
            { key: 'applicant', title: t('counters.applicant'), render: (row) => row.applicantName },
            { key: 'state', title: t('counters.state'), render: ({ stateTitle }) => text(stateTitle) },
            { key: 'handled', title: t('counters.handledBy'), render: (row) => where(row.handledBy) },
            {
              key: 'due',
              title: t('counters.due'),
              render: ({ dueOn }) => (dueOn ? format.date(dueOn) : t('counters.noDue')),
            },
          ]}
        />
      )}
    </Page>
  );
}
