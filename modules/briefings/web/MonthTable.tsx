import { useTranslation } from 'react-i18next';
import { formatMonth } from '#platform/i18n/web/formatMonth.ts';
import { useLanguage } from '#platform/i18n/web/useLanguage.ts';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import { Table } from '#platform/ui/plain/Table.tsx';

interface Month {
  month: string;
  streams: number;
  missing: number;
  when: 'past' | 'current' | 'coming';
}

/** Each month with its livestreams; one that lacks some is flagged (POL-08.r1). */
export function MonthTable({ months }: { months: Month[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Table
      caption={t('briefings.months')}
      rows={months}
      rowKey={({ month }) => month}
      empty={<EmptyState title={t('briefings.empty')}>{t('briefings.emptyText')}</EmptyState>}
      columns={[
        { key: 'month', title: t('briefings.month'), render: ({ month }) => formatMonth(month, language) },
        { key: 'streams', title: t('briefings.streamsIn'), render: ({ streams }) => streams },
        {
          key: 'standing',
          title: t('briefings.standing'),
          render: ({ missing, when }) => (
            <StateTag tone={missing === 0 ? 'good' : when === 'coming' ? 'open' : 'bad'}>
              {missing === 0
                ? t(`briefings.enough.${when}`)
                : t(`briefings.flag.${when}`, { count: missing })}
            </StateTag>
          ),
        },
      ]}
    />
  );
}
