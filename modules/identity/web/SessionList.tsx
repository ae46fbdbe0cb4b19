import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createClient } from '#platform/api/web/createClient.ts';
import { useLoad } from '#platform/api/web/useLoad.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Dialog } from '#platform/ui/plain/Dialog.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { Table } from '#platform/ui/plain/Table.tsx';
import type { contract, SessionView } from '../contract.ts';

const identity = createClient<typeof contract>('identity');

/** Where one is signed in; any other browser can be signed out from here. */
export function SessionList() {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, problem, loading, reload } = useLoad(
    (signal) => identity.listSessions(undefined, { signal }),
    'sessions',
  );
  const [asked, setAsked] = useState<SessionView>();
  const [done, setDone] = useState(false);
  const { submit, busy, problem: refused } = useSubmit(identity.revokeSession);

  function nameOf({ browser, system }: SessionView): string {
    return t('identity.account.device', {
      browser: browser ?? t('identity.account.unknownBrowser'),
      system: system ?? t('identity.account.unknownSystem'),
    });
  }

  async function signOut(session: SessionView) {
    const answer = await submit({ id: session.id });
    setAsked(undefined);
    setDone(answer !== undefined);
    if (answer) reload();
  }

  if (loading) return <Skeleton lines={4} />;
  return (
    <section className="ow-stack">
      <p>{t('identity.account.sessionsLead')}</p>
      <ProblemNotice problem={problem ?? refused} />
      {done && <Notice kind="success" title={t('identity.account.signOutDeviceDone')} />}
      <Table
        caption={t('identity.account.sessions')}
        rows={data ?? []}
        rowKey={({ id }) => id}
        empty={null}
        columns={[
          { key: 'device', title: t('identity.account.sessions'), render: nameOf },
          {
            key: 'created',
            title: t('identity.account.signedInAt'),
            render: (row) => format.dateTime(row.createdAt, 'short'),
          },
          {
            key: 'seen',
            title: t('identity.account.lastSeenAt'),
            render: (row) => format.dateTime(row.lastSeenAt, 'short'),
          },
          {
            key: 'action',
            title: t('identity.account.action'),
            render: (row) =>
              row.current ? (
                t('identity.account.thisDevice')
              ) : (
                <Button onClick={() => setAsked(row)}>{t('identity.account.signOutDevice')}</Button>
              ),
          },
        ]}
      />
      <Dialog
        open={asked !== undefined}
        title={t('identity.account.signOutDeviceSure')}
        onClose={() => setAsked(undefined)}
        actions={
          <>
            <Button kind="danger" busy={busy} onClick={() => asked && signOut(asked)}>
              {t('identity.account.signOutDevice')}
            </Button>
            <Button onClick={() => setAsked(undefined)}>{t('identity.account.cancel')}</Button>
          </>
        }
      >
        <p>{asked && nameOf(asked)}</p>
      </Dialog>
    </section>
  );
}
