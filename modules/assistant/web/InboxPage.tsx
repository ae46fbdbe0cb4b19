import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { Table } from '#platform/ui/plain/Table.tsx';
import { assistant } from './assistantClient.ts';
import { InboxThread } from './InboxThread.tsx';
import './assistant.css';

const EVERY_MS = 5_000;

/** Questions that wait for a person, the longest waiting first; it looks for new ones by itself. */
export function InboxPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const [open, setOpen] = useState<string>();
  const { data, problem, loading, reload } = useRead(['assistant', 'inbox'], (signal) =>
    assistant.listConversations({}, { signal }),
  );
  useEffect(() => {
    const timer = setInterval(reload, EVERY_MS);
    return () => clearInterval(timer);
  }, [reload]);
  if (open)
    return (
      <InboxThread
        id={open}
        onBack={() => {
          setOpen(undefined);
          reload();
        }}
      />
    );
  return (
    <Page title={t('assistant.inbox.title')} lead={t('assistant.inbox.lead')}>
      <ProblemNotice problem={problem} />
      {loading && <Skeleton lines={4} />}
      {data && (
        <Table
          caption={t('assistant.inbox.title')}
          hideCaption
          rows={data.conversations}
          rowKey={({ id }) => id}
          empty={
            <EmptyState title={t('assistant.inbox.emptyTitle')}>{t('assistant.inbox.empty')}</EmptyState>
          }
          columns={[
            {
              key: 'words',
              title: t('assistant.question'),
              render: ({ id, lastWords }) => (
                <Button kind="quiet" onClick={() => setOpen(id)}>
                  {lastWords.slice(0, 80)}
                </Button>
              ),
            },
            {
              key: 'state',
              title: t('assistant.thread'),
              render: ({ state, messages }) =>
                `${t(`assistant.inbox.${state}`)} · ${t('assistant.inbox.messages', { count: messages })}`,
            },
            {
              key: 'since',
              title: t('assistant.inbox.waiting'),
              render: ({ movedAt }) => format.dateTime(movedAt),
            },
          ]}
        />
      )}
    </Page>
  );
}
