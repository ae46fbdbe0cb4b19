import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Table } from '#platform/ui/plain/Table.tsx';
import type { EntryVersion, RegisterField } from '../contract.ts';
import { useShownValue } from './useShownValue.ts';
import './registers.css';

interface EntryHistoryProps {
  fields: readonly RegisterField[];
  versions: readonly EntryVersion[];
}

/** Every version, the newest first: what changed, from when, who recorded it and why. */
export function EntryHistory({ fields, versions }: EntryHistoryProps) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const shown = useShownValue();
  const rows = versions.map((version, index) => ({ version, before: versions[index + 1] }));
  const changes = ({ version, before }: (typeof rows)[number]) =>
    fields
      .filter((field) => before && shown(field, version.body) !== shown(field, before.body))
      .map((field) => ({
        id: field.id,
        words: t('registers.history.changed', {
          title: text(field.title),
          from: shown(field, before!.body),
          to: shown(field, version.body),
        }),
      }));
  return (
    <Table
      caption={t('registers.history.title')}
      rows={rows}
      rowKey={({ version }) => String(version.version)}
      empty={null}
      columns={[
        {
          key: 'at',
          title: t('registers.history.recorded'),
          render: ({ version }) => format.dateTime(version.recordedAt),
        },
        {
          key: 'by',
          title: t('registers.history.by'),
          render: ({ version }) => version.recordedBy ?? t('registers.history.byFile'),
        },
        {
          key: 'what',
          title: t('registers.history.what'),
          render: (row) => (
            <span className="registers-history">
              <span>{t(`registers.history.${kindOf(row)}`)}</span>
              {changes(row).map(({ id, words }) => (
                <span key={id}>{words}</span>
              ))}
              {row.version.reason && (
                <span>{t('registers.history.reason', { reason: row.version.reason })}</span>
              )}
            </span>
          ),
        },
        {
          key: 'from',
          title: t('registers.pages.inForce'),
          render: ({ version: { validFrom, validTo } }) =>
            validTo
              ? t('registers.pages.fromTo', { from: format.date(validFrom), to: format.date(validTo) })
              : t('registers.pages.from', { from: format.date(validFrom) }),
        },
      ]}
    />
  );
}

function kindOf({ version, before }: { version: EntryVersion; before: EntryVersion | undefined }): string {
  if (version.withdrawn) return 'withdrawn';
  if (!before) return 'added';
  return before.withdrawn ? 'again' : 'newVersion';
}
