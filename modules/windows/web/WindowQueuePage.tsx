import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { useLive } from '#platform/notify/web/useLive.ts';
import { Button, ButtonLink } from '#platform/ui/plain/Button.tsx';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { windowsClient } from './windowsClient.ts';
import './windows.css';

/** Who waits at the virtual window, the first first; it fills itself while it is open. */
export function WindowQueuePage() {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const { data, problem, loading, reload } = useRead(['windows', 'queue'], (signal) =>
    windowsClient.listSessions({}, { signal }),
  );
  const take = useSubmit(windowsClient.takeSession);
  useLive((event) => {
    if (event.name === 'case') reload();
  });
  const serve = async (caseId: string) => {
    if (await take.submit({ caseId })) location.assign(`/desk/live/windows/${caseId}`);
    else reload();
  };
  return (
    <Page title={t('windows.queue')} lead={t('windows.queueLead')}>
      <ProblemNotice problem={problem ?? take.problem} />
      {loading && <Skeleton lines={4} />}
      {data?.sessions.length === 0 && (
        <EmptyState title={t('windows.queueNone')}>{t('windows.queueLead')}</EmptyState>
      )}
      <ul className="window-list">
        {data?.sessions.map((session) => (
          <li key={session.caseId}>
            <span>
              {session.applicantName} · {text(session.matterTitle)} ·{' '}
              {t('windows.from', { site: text(session.site) })} · {text(session.stateTitle)} ·{' '}
              {t('windows.since', { at: format.dateTime(session.openedAt) })}
            </span>
            {session.state === 'waiting' && (
              <Button kind="primary" busy={take.busy} onClick={() => void serve(session.caseId)}>
                {t('windows.serve')}
                <span className="ow-hidden">{session.applicantName}</span>
              </Button>
            )}
            {session.mine && (
              <ButtonLink href={`/desk/live/windows/${session.caseId}`}>
                {t('windows.goOn')}
                <span className="ow-hidden">{session.applicantName}</span>
              </ButtonLink>
            )}
          </li>
        ))}
      </ul>
    </Page>
  );
}
