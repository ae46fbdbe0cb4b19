import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import { Table } from '#platform/ui/plain/Table.tsx';
import type { StreamCard } from '../contract.ts';

export const TONES = {
  coming: 'open',
  live: 'near',
  over: 'near',
  held: 'good',
  cancelled: 'ended',
} as const;

/** Livestreams with their themes, times and speakers. */
export function StreamTable({ streams }: { streams: StreamCard[] }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  return (
    <Table
      caption={t('briefings.list')}
      rows={streams}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('briefings.empty')}>{t('briefings.emptyText')}</EmptyState>}
      columns={[
        {
          key: 'theme',
          title: t('briefings.title'),
          render: ({ id, theme }) => <a href={`/briefings/${id}`}>{text(theme)}</a>,
        },
        { key: 'when', title: t('briefings.when'), render: ({ startsAt }) => format.dateTime(startsAt) },
        {
          key: 'speakers',
          title: t('briefings.speakers'),
          render: ({ speakers }) => speakers.map(({ name, unit }) => `${name} (${unit})`).join(' · '),
        },
        {
          key: 'standing',
          title: t('briefings.standing'),
          render: ({ stands, answers }) => (
            <>
              <StateTag tone={TONES[stands]}>{t(`briefings.stands.${stands}`)}</StateTag>{' '}
              {answers > 0 && t('briefings.answers', { count: answers })}
            </>
          ),
        },
      ]}
    />
  );
}
