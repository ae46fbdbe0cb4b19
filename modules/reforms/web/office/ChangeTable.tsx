import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Table } from '#platform/ui/plain/Table.tsx';
import type { ChangeView } from '../../contract.ts';

/** What changed from one version to another, in words. */
export function ChangeTable({ changes }: { changes: ChangeView[] }) {
  const { t } = useTranslation();
  const text = useText();
  const value = (one: ChangeView['before']) => (one ? text(one) : t('reforms.office.changes.nothing'));
  return (
    <Table
      caption={t('reforms.office.changes.title', { count: changes.length })}
      rows={changes}
      rowKey={({ where, kind }) => `${where.map(({ zh }) => zh).join('/')} ${kind}`}
      empty={
        <EmptyState title={t('reforms.office.changes.noneTitle')}>
          {t('reforms.office.changes.none')}
        </EmptyState>
      }
      columns={[
        {
          key: 'where',
          title: t('reforms.office.changes.where'),
          render: ({ where }) => where.map(text).join(' › '),
        },
        { key: 'before', title: t('reforms.office.changes.before'), render: ({ before }) => value(before) },
        { key: 'after', title: t('reforms.office.changes.after'), render: ({ after }) => value(after) },
      ]}
    />
  );
}
