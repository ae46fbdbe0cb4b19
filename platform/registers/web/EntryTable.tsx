import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Table } from '#platform/ui/plain/Table.tsx';
import type { RegisterView } from '../contract.ts';
import { registerHref } from './registersClient.ts';
import { useShownValue } from './useShownValue.ts';

/** More do not fit beside each other; the rest stands on the page of the entry. */
const MOST_COLUMNS = 4;

/** The entries in force on the day that is shown. */
export function EntryTable({ view }: { view: RegisterView }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const shown = useShownValue();
  const key = view.fields.find(({ id }) => id === view.key);
  const others = view.fields.filter(({ id }) => id !== view.key).slice(0, MOST_COLUMNS);
  const href = (entry: string) =>
    `${registerHref(view.id)}/entry?${new URLSearchParams({ key: entry, on: view.asOf })}`;
  return (
    <Table
      caption={
        view.statedTotal === null
          ? t('registers.pages.count', { count: view.total })
          : t('registers.pages.countStated', { count: view.total, stated: view.statedTotal })
      }
      rows={view.entries}
      rowKey={(entry) => entry.key}
      empty={<EmptyState title={t('registers.pages.emptyTitle')}>{t('registers.pages.empty')}</EmptyState>}
      columns={[
        {
          key: view.key,
          title: key ? text(key.title) : view.key,
          render: (entry) => <a href={href(entry.key)}>{entry.key}</a>,
        },
        ...others.map((field) => ({
          key: field.id,
          title: text(field.title),
          render: (entry: RegisterView['entries'][number]) => shown(field, entry.body),
        })),
        {
          key: 'validity',
          title: t('registers.pages.inForce'),
          render: ({ validFrom, validTo }) =>
            validTo
              ? t('registers.pages.fromTo', { from: format.date(validFrom), to: format.date(validTo) })
              : t('registers.pages.from', { from: format.date(validFrom) }),
        },
      ]}
    />
  );
}
