import { useTranslation } from 'react-i18next';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { Button, ButtonLink } from '#platform/ui/plain/Button.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import type { SessionParts } from './sessionParts.ts';
import { windowsClient } from './windowsClient.ts';

/** The applicant fills in and submits; the officer ends the visit in that case. */
export function SessionApplication({ session, isOfficer, onChanged }: SessionParts) {
  const { t } = useTranslation();
  const { submit, busy, problem } = useSubmit(windowsClient.concludeSession);
  const { case: view, applications, applicationCaseId, matter } = session;
  if (view.state === 'waiting' || view.state === 'identifying') return null;
  const caseId = view.id;
  const conclude = async (application: string) => {
    if (await submit({ caseId, applicationCaseId: application })) onChanged();
  };
  return (
    <section aria-labelledby="window-apply">
      <h2 id="window-apply">{t('windows.apply.title')}</h2>
      {applicationCaseId && (
        <Notice
          kind="success"
          title={t('windows.apply.done')}
          action={
            <ButtonLink href={`/${isOfficer ? 'desk' : 'space'}/cases/${applicationCaseId}`}>
              {t('windows.apply.case')}
            </ButtonLink>
          }
        />
      )}
      {!isOfficer && view.state === 'serving' && (
        <>
          <p>{t('windows.apply.help')}</p>
          <ButtonLink kind="primary" href={`/space/apply/${matter}`} target="_blank">
            {t('windows.apply.go')}
          </ButtonLink>
        </>
      )}
      {isOfficer && view.state === 'serving' && applications.length === 0 && <p>{t('windows.apply.none')}</p>}
      {isOfficer &&
        view.state === 'serving' &&
        applications.map((application) => (
          <Button
            key={application.caseId}
            kind="primary"
            busy={busy}
            onClick={() => void conclude(application.caseId)}
          >
            {t('windows.apply.conclude', { number: application.number })}
          </Button>
        ))}
      <ProblemNotice problem={problem} />
      {problem?.fields.map(({ path, message }) => (
        <p key={path}>{message}</p>
      ))}
    </section>
  );
}
