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
import { approvals } from './client.ts';
import './approvals.css';

/** When and for what the firm may not apply, why, and from which day it may again. */
export function BarsPage() {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const { data, problem, loading } = useRead(['approvals', 'bars'], (signal) =>
    approvals.listMyBars({}, { signal }),
  );
  return (
    <Page title={t('approvals.bars.title')} lead={t('approvals.bars.lead')}>
      <ProblemNotice problem={problem} />
      {loading && <Skeleton />}
      {data && (
        <Table
          caption={t('approvals.bars.title')}
          hideCaption
          rows={data.bars}
          rowKey={({ id }) => id}
          empty={<EmptyState title={t('approvals.bars.emptyTitle')}>{t('approvals.bars.empty')}</EmptyState>}
          columns={[
            {
              key: 'matters',
              title: t('approvals.bars.matters'),
              render: ({ matters }) => matters.map(text).join(t('approvals.bars.comma')),
            },
            {
              key: 'state',
              title: t('approvals.bars.state'),
              render: ({ inForce }) => (
                <StateTag tone={inForce ? 'bad' : 'ended'}>
                  {t(inForce ? 'approvals.bars.inForce' : 'approvals.bars.over')}
                </StateTag>
              ),
            },
            {
              key: 'time',
              title: t('approvals.bars.time'),
              render: ({ from, until }) =>
                t('approvals.bars.fromTo', { from: format.date(from), until: format.date(until) }),
            },
            {
              key: 'why',
              title: t('approvals.bars.why'),
              render: ({ caseId, citation }) => (
                <>
                  <a href={`/space/cases/${caseId}`}>{t('approvals.bars.decision')}</a>
                  {citation && <span className="approvals-cited">{text(citation)}</span>}
                </>
              ),
            },
          ]}
        />
      )}
    </Page>
  );
}
