import { useQueryClient } from '@tanstack/react-query';
import { Button, Pagination, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { FilterBar } from '#platform/ui/desk/FilterBar.tsx';
import { ProblemAlert } from '#platform/ui/desk/ProblemAlert.tsx';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import type { NoticeView } from '../contract.ts';
import { NoticeItem } from './NoticeItem.tsx';
import { NoticeSettings } from './NoticeSettings.tsx';
import { noticesClient } from './noticesClient.ts';
import './notices.css';

export interface InboxProps {
  /** Goes to where the notice leads, as whom it was told. */
  onOpen: (notice: NoticeView) => void;
  /** The firm or post behind a capacity; undefined when the reader has only one. */
  toldAs: (capacity: string) => string | undefined;
  /** Begins with the settings open: mails lead there. */
  settings?: boolean;
}

type View = 'all' | 'unread' | 'urgent';
const SIZE = 20;

/** What the person was told, in every capacity: unread first. */
export function Inbox({ onOpen, toldAs, settings = false }: InboxProps) {
  const { t } = useTranslation();
  const text = useText();
  const queries = useQueryClient();
  const [view, setView] = useState<View>('all');
  const [kind, setKind] = useState<string>();
  const [page, setPage] = useState(1);
  const [choosing, setChoosing] = useState(settings);
  const { data, problem, loading } = useRead(
    ['notices', 'list', view, kind, page],
    (signal) => noticesClient.listNotices({ ...question(view), kind, page, size: SIZE }, { signal }),
    { keep: true },
  );
  const { data: preferences } = useRead(['notices', 'preferences'], (signal) =>
    noticesClient.getPreferences({}, { signal }),
  );
  const one = useSubmit(noticesClient.markRead);
  const all = useSubmit(noticesClient.markAllRead);
  const anew = () => queries.invalidateQueries({ queryKey: ['notices'] });
  const rows = data?.notices ?? [];

  async function read(notice: NoticeView): Promise<void> {
    if (await one.submit({ id: notice.id })) await anew();
  }
  async function open(notice: NoticeView): Promise<void> {
    if (notice.readAt === null) await one.submit({ id: notice.id });
    void anew();
    onOpen(notice);
  }
  async function readAll(): Promise<void> {
    const newest = rows.reduce((latest, { at }) => (at > latest ? at : latest), '');
    if (newest && (await all.submit({ upTo: newest }))) await anew();
  }

  const narrowed = view !== 'all' || kind !== undefined;
  return (
    <Page title={t('notices.page.title')} lead={t('notices.page.lead')} width="text">
      <div className="notices__tools">
        <Segmented<View>
          aria-label={t('notices.page.label')}
          value={view}
          onChange={(chosen) => {
            setView(chosen);
            setPage(1);
          }}
          options={(['all', 'unread', 'urgent'] as const).map((value) => ({
            value,
            label: t(`notices.page.${value}`),
          }))}
        />
        <FilterBar
          fields={[
            {
              name: 'kind',
              label: t('notices.page.kind'),
              options: (preferences?.kinds ?? []).map((one) => ({ value: one.kind, label: text(one.title) })),
            },
          ]}
          values={{ kind }}
          onChange={(values) => {
            setKind(values['kind']);
            setPage(1);
          }}
        />
        <span className="notices__buttons">
          <Button disabled={!data?.unread} loading={all.busy} onClick={() => void readAll()}>
            {t('notices.page.allRead')}
          </Button>
          <Button onClick={() => setChoosing(true)}>{t('notices.page.settings')}</Button>
        </span>
      </div>
      <ProblemAlert problem={problem ?? one.problem ?? all.problem} />
      {loading && <Skeleton />}
      {data && rows.length === 0 && (
        <EmptyState title={t('notices.page.emptyTitle')}>
          {t(narrowed ? 'notices.page.emptyFiltered' : 'notices.page.empty')}
        </EmptyState>
      )}
      <ul className="notices" aria-label={t('notices.page.label')}>
        {rows.map((notice) => (
          <NoticeItem
            key={notice.id}
            notice={notice}
            toldAs={toldAs(notice.capacity)}
            onOpen={() => void open(notice)}
            onRead={() => void read(notice)}
          />
        ))}
      </ul>
      <Pagination
        current={page}
        pageSize={SIZE}
        total={data?.total ?? 0}
        hideOnSinglePage
        showSizeChanger={false}
        onChange={setPage}
      />
      {choosing && preferences && (
        <NoticeSettings preferences={preferences} onClose={() => setChoosing(false)} />
      )}
    </Page>
  );
}

function question(view: View): { unread?: 'true'; urgent?: 'true' } {
  return view === 'all' ? {} : { [view]: 'true' };
}
