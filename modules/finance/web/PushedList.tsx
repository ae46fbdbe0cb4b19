import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Table } from '#platform/ui/plain/Table.tsx';
import type { InstitutionDesk } from '../contract.ts';

type List = InstitutionDesk['pushes'][number]['lists'][number];

/** A list as it was sent. */
export function PushedList({ list }: { list: List }) {
  const { t } = useTranslation();
  const text = useText();
  const say = (value: List['rows'][number][number]) =>
    value === null ? '' : typeof value === 'object' ? text(value) : String(value);
  return (
    <details>
      <summary>{t('finance.bank.list', { title: text(list.title), count: list.rows.length })}</summary>
      <Table
        caption={text(list.title)}
        hideCaption
        rows={list.rows}
        rowKey={(row) => say(row[0] ?? null)}
        empty={<p>{t('finance.noneMeans')}</p>}
        columns={list.columns.map((title, n) => ({
          key: String(n),
          title: text(title),
          render: (row: List['rows'][number]) => say(row[n] ?? null),
        }))}
      />
    </details>
  );
}
