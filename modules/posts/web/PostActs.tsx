import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { useName } from '#platform/i18n/web/useName.ts';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Table } from '#platform/ui/plain/Table.tsx';
import { postsClient } from './postsClient.ts';
import { useDays } from './useDays.ts';

/** What administrators granted and ended, and why; each is an act in the ledger. */
export function PostActs() {
  const { t } = useTranslation();
  const text = useText();
  const name = useName();
  const format = useFormat();
  const days = useDays();
  const { data, problem } = useRead(['posts', 'acts'], (signal) => postsClient.listPostActs({}, { signal }));
  if (!data) return <ProblemNotice problem={problem} />;
  return (
    <Table
      caption={t('posts.acts')}
      rows={data.acts}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('posts.noActsTitle')}>{t('posts.noActs')}</EmptyState>}
      columns={[
        { key: 'at', title: t('posts.at'), render: ({ at }) => format.dateTime(at) },
        {
          key: 'what',
          title: t('posts.what'),
          render: (act) =>
            t(`posts.did.${act.act}`, { name: act.person, role: text(act.role), agency: name(act.agency) }),
        },
        { key: 'days', title: t('posts.days'), render: days },
        { key: 'by', title: t('posts.by'), render: ({ by }) => by },
        { key: 'why', title: t('posts.reason'), render: ({ reason }) => reason ?? '—' },
      ]}
    />
  );
}
