import { useTranslation } from 'react-i18next';
import { useLoad } from '#platform/api/web/useLoad.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { useName } from '#platform/i18n/web/useName.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { Table } from '#platform/ui/plain/Table.tsx';
import type { PermitList } from '../contract.ts';
import { permits } from './permitsClient.ts';

/** What may be asked for here, and by which law: outside this list there is no permit (APV-17). */
export function PermitListPage() {
  const { t } = useTranslation();
  const { data, problem, loading, reload } = useLoad((signal) => permits.listPermits({}, { signal }), 'all');
  return (
    <Page
      title={t('permits.title')}
      lead={t('permits.lead')}
      crumbs={[{ href: '/', title: t('permits.home') }]}
    >
      {loading && <Skeleton lines={8} />}
      <ProblemNotice problem={problem} action={<Button onClick={reload}>{t('ui.retry')}</Button>} />
      {data?.lists.length === 0 && (
        <EmptyState title={t('permits.emptyTitle')}>{t('permits.empty')}</EmptyState>
      )}
      {data?.lists.map((list) => (
        <OneList key={list.place.id} list={list} />
      ))}
    </Page>
  );
}

function OneList({ list }: { list: PermitList }) {
  const { t } = useTranslation();
  const text = useText();
  const name = useName();
  const format = useFormat();
  const count = list.permits.length;
  return (
    <section className="ow-stack">
      {list.statedTotal !== null && (
        <p>{t('permits.coverage', { stated: list.statedTotal, listed: count })}</p>
      )}
      <Table
        caption={t('permits.listOf', { place: name(list.place), count })}
        rows={list.permits}
        rowKey={({ matter }) => matter}
        empty={<EmptyState title={t('permits.emptyTitle')}>{t('permits.empty')}</EmptyState>}
        columns={[
          {
            key: 'name',
            title: t('permits.name'),
            render: (row) =>
              row.guide ? <a href={`/matters/${row.matter}`}>{text(row.name)}</a> : text(row.name),
          },
          { key: 'basis', title: t('permits.basis'), render: ({ basis }) => text(basis) },
          { key: 'since', title: t('permits.since'), render: ({ since }) => format.date(since) },
          { key: 'decision', title: t('permits.decision'), render: ({ decision }) => text(decision) },
        ]}
      />
    </section>
  );
}
