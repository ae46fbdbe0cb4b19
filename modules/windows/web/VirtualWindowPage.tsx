import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Button, ButtonLink } from '#platform/ui/plain/Button.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { windowsClient } from './windowsClient.ts';
import './windows.css';

/** Where a firm takes a number for one of the matters of the virtual window, and finds its visits. */
export function VirtualWindowPage() {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const found = useRead(['windows', 'window'], (signal) => windowsClient.getWindow({}, { signal }));
  const mine = useRead(['windows', 'mine'], (signal) => windowsClient.listMySessions({}, { signal }));
  const enter = useSubmit(windowsClient.enterQueue);
  const take = async (matter: string) => {
    const session = await enter.submit({ matter });
    // The document of the visit may use the camera; this one may not.
    if (session) location.assign(`/space/live/windows/${session.id}`);
  };
  const window = found.data;
  return (
    <Page title={t('windows.title')} lead={t('windows.lead')}>
      <ProblemNotice problem={found.problem ?? mine.problem ?? enter.problem} />
      {found.loading && <Skeleton lines={6} />}
      {window && !window.open && <Notice kind="info" title={t('windows.closed')} />}
      {mine.data && mine.data.sessions.length > 0 && (
        <section>
          <h2>{t('windows.mine')}</h2>
          <ul className="window-list">
            {mine.data.sessions.map((session) => (
              <li key={session.caseId}>
                <span>
                  {text(session.matterTitle)} · {text(session.stateTitle)} ·{' '}
                  {t('windows.since', { at: format.dateTime(session.openedAt) })}
                </span>
                <ButtonLink href={`/space/live/windows/${session.caseId}`}>
                  {t('windows.open')}
                  <span className="ow-hidden">{session.number}</span>
                </ButtonLink>
              </li>
            ))}
          </ul>
        </section>
      )}
      {window?.open && (
        <section>
          <ul className="window-list">
            {window.matters.map(({ matter, title }) => (
              <li key={matter}>
                <span>{text(title)}</span>
                <Button busy={enter.busy} onClick={() => void take(matter)}>
                  {t('windows.take')}
                  <span className="ow-hidden">{text(title)}</span>
                </Button>
              </li>
            ))}
          </ul>
          <p>{t('windows.stated', window.stated)}</p>
        </section>
      )}
    </Page>
  );
}
