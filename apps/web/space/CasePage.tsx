import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { MessagesOfCase } from '#modules/correspondence/web/MessagesOfCase.tsx';
import { OpinionsOfCase } from '#modules/correspondence/web/OpinionsOfCase.tsx';
import { PapersOfCase } from '#modules/decisions/web/PapersOfCase.tsx';
import { CaseEvidence } from '#modules/evidence/web/CaseEvidence.tsx';
import { createClient } from '#platform/api/web/createClient.ts';
import { useRead } from '#platform/api/web/useRead.ts';
import { useRefresh } from '#platform/api/web/useRefresh.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import type { contract } from '#platform/process/contract.ts';
import { ApplicantActions } from '#platform/process/web/ApplicantActions.tsx';
import { CaseHead } from '#platform/process/web/CaseHead.tsx';
import { CaseTimeline } from '#platform/process/web/CaseTimeline.tsx';
import { Button } from '#platform/ui/plain/Button.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { CaseBody } from './CaseBody.tsx';
import './space.css';

const cases = createClient<typeof contract>('cases');

/** One case of the firm: where it stands and what comes next, then everything that belongs to it. */
export function CasePage() {
  const { t } = useTranslation();
  const { caseId = '' } = useParams({ strict: false });
  const refresh = useRefresh();
  const one = useRead(['cases', 'one', caseId], (signal) => cases.getCase({ caseId }, { signal }));
  const history = useRead(['cases', 'timeline', caseId], (signal) =>
    cases.getTimeline({ caseId }, { signal }),
  );
  const { submit, busy, problem } = useSubmit(cases.actOnCase);
  const view = one.data;
  const act = async (action: string) => {
    const done = await submit({ caseId, action, expectedVersion: view?.version });
    if (done) await refresh();
    return done !== undefined;
  };
  return (
    <main id="content" className="ow-page ow-page--wide" tabIndex={-1}>
      <nav className="ow-crumbs" aria-label={t('ui.page.crumbs')}>
        <a href="/space/cases">{t('space.cases.title')}</a>
      </nav>
      <div className="ow-stack">
        <ProblemNotice
          problem={one.problem ?? history.problem}
          action={<Button onClick={() => void refresh()}>{t('ui.retry')}</Button>}
        />
        {one.loading && <Skeleton lines={8} />}
        {view && (
          <>
            <CaseHead view={view} />
            {history.data && (
              <CaseBody view={view} entries={history.data.entries} onDone={refresh}>
                <PapersOfCase caseId={caseId} version={view.version} />
                <OpinionsOfCase caseId={caseId} door="space" ended={view.closedAt !== null} />
                <MessagesOfCase caseId={caseId} ended={view.closedAt !== null} />
                <section className="ow-stack space-section">
                  <h2>{t('space.case.history')}</h2>
                  <CaseTimeline entries={history.data.entries} />
                  <p>
                    <a href={`/space/cases/${caseId}/looks`}>{t('space.case.looks')}</a>
                  </p>
                </section>
                <details className="space-details">
                  <summary>
                    <h2>{t('evidence.ofCase.title')}</h2>
                  </summary>
                  <div className="ow-stack">
                    <CaseEvidence number={view.number} entries={history.data.entries} />
                  </div>
                </details>
              </CaseBody>
            )}
            <ApplicantActions view={view} busy={busy} problem={problem} onAct={act} />
          </>
        )}
      </div>
    </main>
  );
}
