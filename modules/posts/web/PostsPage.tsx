import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { useName } from '#platform/i18n/web/useName.ts';
import { CheckboxField } from '#platform/ui/plain/CheckboxField.tsx';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Select } from '#platform/ui/plain/Select.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import { Table } from '#platform/ui/plain/Table.tsx';
import { AgenciesTable } from './AgenciesTable.tsx';
import { EndPost } from './EndPost.tsx';
import { GrantPost } from './GrantPost.tsx';
import { PostActs } from './PostActs.tsx';
import { postsClient } from './postsClient.ts';
import { useDays } from './useDays.ts';
import './posts.css';

const TONES = { held: 'good', ahead: 'draft', ended: 'ended' } as const;

/** Who holds which post in the place of the administrator: granted and ended here, each with its reason. */
export function PostsPage() {
  const { t } = useTranslation();
  const text = useText();
  const name = useName();
  const days = useDays();
  const [agency, setAgency] = useState('');
  const [ended, setEnded] = useState(false);
  const agencies = useRead(['posts', 'agencies'], (signal) => postsClient.listAgencies({}, { signal }));
  const { data, problem, loading } = useRead(
    ['posts', 'list', agency, ended],
    (signal) =>
      postsClient.listPosts({ ...(agency && { agency }), ...(ended && { ended: 'true' }) }, { signal }),
    { keep: true },
  );
  return (
    <Page title={t('posts.title')} lead={t('posts.lead')}>
      <ProblemNotice problem={problem ?? agencies.problem} />
      {loading && <Skeleton lines={8} />}
      {agencies.data && data && <GrantPost known={agencies.data} today={data.today} />}
      {agencies.data && data && (
        <>
          <div className="posts-filter">
            <Select
              name="shownAgency"
              label={t('posts.agency')}
              optional
              options={agencies.data.agencies.map((one) => ({ value: one.id, label: name(one) }))}
              value={agency}
              onChange={setAgency}
            />
            <CheckboxField name="ended" label={t('posts.endedToo')} checked={ended} onChange={setEnded} />
          </div>
          <Table
            caption={t('posts.holders', { count: data.posts.length })}
            rows={data.posts}
            rowKey={({ id }) => id}
            empty={<EmptyState title={t('posts.noneTitle')}>{t('posts.none')}</EmptyState>}
            columns={[
              { key: 'person', title: t('posts.person'), render: ({ person }) => person.name },
              { key: 'role', title: t('posts.role'), render: ({ role }) => text(role.title) },
              { key: 'agency', title: t('posts.agency'), render: (post) => name(post.agency) },
              { key: 'days', title: t('posts.days'), render: days },
              {
                key: 'state',
                title: t('posts.state'),
                render: ({ state }) => <StateTag tone={TONES[state]}>{t(`posts.is.${state}`)}</StateTag>,
              },
              {
                key: 'end',
                title: t('posts.action'),
                render: (post) => (post.state === 'ended' ? '—' : <EndPost post={post} today={data.today} />),
              },
            ]}
          />
          <AgenciesTable agencies={agencies.data.agencies} />
          <PostActs />
        </>
      )}
    </Page>
  );
}
