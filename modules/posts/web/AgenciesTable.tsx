import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { useName } from '#platform/i18n/web/useName.ts';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Table } from '#platform/ui/plain/Table.tsx';
import type { AgencyView } from '../contract.ts';

/** The agencies, what each is competent for, and how many posts are held there. */
export function AgenciesTable({ agencies }: { agencies: AgencyView[] }) {
  const { t } = useTranslation();
  const text = useText();
  const name = useName();
  return (
    <Table
      caption={t('posts.agencies', { count: agencies.length })}
      rows={agencies}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('posts.noneTitle')}>{t('posts.none')}</EmptyState>}
      columns={[
        { key: 'name', title: t('posts.agency'), render: (agency) => name(agency) },
        { key: 'place', title: t('posts.place'), render: ({ place }) => name(place) },
        {
          key: 'duties',
          title: t('posts.duties'),
          render: ({ duties }) => duties.map(text).join(t('posts.comma')) || '—',
        },
        { key: 'held', title: t('posts.heldThere'), align: 'end', render: ({ held }) => held },
      ]}
    />
  );
}
