import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useRefresh } from '#platform/api/web/useRefresh.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { LiveRoom } from '#platform/live/web/LiveRoom.tsx';
import { liveClient } from '#platform/live/web/liveClient.ts';
import { useLive } from '#platform/notify/web/useLive.ts';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { SessionApplication } from './SessionApplication.tsx';
import { SessionFiles } from './SessionFiles.tsx';
import { SessionIdentity } from './SessionIdentity.tsx';
import { windowsClient } from './windowsClient.ts';
import './windows.css';

/** A visit to the virtual window, for both sides: pictures beside who it is, what was given, and the application. */
export function SessionPage() {
  const { caseId = '' } = useParams({ strict: false });
  const { t } = useTranslation();
  const text = useText();
  const refresh = useRefresh();
  const session = useRead(['windows', 'one', caseId], (signal) =>
    windowsClient.getSession({ caseId }, { signal }),
  );
  const room = useRead(['live', 'room', caseId], (signal) => liveClient.getRoom({ caseId }, { signal }));
  const changed = () => void refresh();
  useLive((event) => {
    if (event.name === 'case' && event.caseId === caseId) changed();
  });
  const view = session.data;
  const isOfficer = room.data?.me.part === 'officer';
  const parts = view && { session: view, isOfficer, onChanged: changed };
  return (
    <Page
      title={view ? text(view.matterTitle) : t('windows.title')}
      lead={
        view &&
        `${view.applicantName} · ${t('windows.from', { site: text(view.site) })} · ${text(view.case.stateTitle)}`
      }
      crumbs={[
        isOfficer
          ? { href: '/desk/windows', title: t('windows.queue') }
          : { href: '/space/windows', title: t('windows.title') },
      ]}
    >
      <ProblemNotice problem={session.problem ?? room.problem} />
      {session.loading && <Skeleton lines={8} />}
      {parts && room.data && (
        <LiveRoom room={room.data} onChanged={changed}>
          <SessionIdentity {...parts} />
          <SessionFiles {...parts} />
          <SessionApplication {...parts} />
        </LiveRoom>
      )}
    </Page>
  );
}
