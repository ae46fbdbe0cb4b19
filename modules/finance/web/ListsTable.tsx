import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Table } from '#platform/ui/plain/Table.tsx';
import type { ListView } from '../contract.ts';

/** Each list with owner, day, and how much of what its source counts is filled in. */
export function ListsTable({ lists }: { lists: ListView[] }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  return (
    <Table
      caption={t('finance.lists')}
      hideCaption
      rows={lists}
      rowKey={({ list }) => list}
      empty={<EmptyState title={t('finance.none')}>{t('finance.noneMeans')}</EmptyState>}
      columns={[
        { key: 'title', title: t('finance.list.title'), render: ({ title }) => text(title) },
        { key: 'owner', title: t('finance.list.owner'), render: ({ owner }) => text(owner) },
        { key: 'asOf', title: t('finance.list.asOf'), render: ({ asOf }) => format.date(asOf) },
        {
          key: 'count',
          title: t('finance.list.count'),
          align: 'end',
          render: ({ count }) => format.number(count),
        },
        {
          key: 'stated',
          title: t('finance.list.stated'),
          align: 'end',
          render: ({ stated }) => (stated === null ? t('finance.notStated') : format.number(stated)),
        },
      ]}
    />
  );
}
