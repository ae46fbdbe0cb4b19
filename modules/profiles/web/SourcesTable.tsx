import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { useName } from '#platform/i18n/web/useName.ts';
import { Table } from '#platform/ui/plain/Table.tsx';
import type { ProfileView } from '../contract.ts';

/** Who is asked about the firm, when that was last, and what came of it. */
export function SourcesTable({ sources }: Pick<ProfileView, 'sources'>) {
  const { t } = useTranslation();
  const text = useText();
  const name = useName();
  const format = useFormat();
  return (
    <section className="ow-stack profiles-group" aria-labelledby="profile-sources">
      <h2 id="profile-sources">{t('profiles.sources.title')}</h2>
      <Table
        caption={t('profiles.sources.title')}
        hideCaption
        rows={sources}
        rowKey={({ id }) => id}
        empty={null}
        columns={[
          { key: 'source', title: t('profiles.held.source'), render: ({ title }) => text(title) },
          {
            key: 'agency',
            title: t('profiles.sources.agency'),
            render: ({ agency }) => (agency ? name(agency) : t('profiles.sources.noAgency')),
          },
          {
            key: 'answered',
            title: t('profiles.sources.answered'),
            render: ({ askedAt, answeredAt, trouble }) => {
              if (trouble) return t(`profiles.trouble.${trouble}`);
              if (answeredAt) return format.dateTime(answeredAt);
              return askedAt
                ? t('profiles.sources.waiting', { at: format.dateTime(askedAt) })
                : t('profiles.sources.notAsked');
            },
          },
        ]}
      />
    </section>
  );
}
