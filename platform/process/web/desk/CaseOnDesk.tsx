import { type ComponentType, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { ProblemAlert } from '#platform/ui/desk/ProblemAlert.tsx';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { casesClient } from '../casesClient.ts';
import { CaseActions } from './CaseActions.tsx';
import { CaseColumns } from './CaseColumns.tsx';
import { CaseWalk } from './CaseWalk.tsx';
import type { CasePartProps, CaseParts } from './caseParts.ts';
import { DeskCaseHead } from './DeskCaseHead.tsx';
import './deskCase.css';

interface CaseOnDeskProps {
  caseId: string;
  parts: Record<string, CaseParts>;
  Below?: ComponentType<CasePartProps> | undefined;
}

/** One case on one screen: its head with what can be done, then what it is about beside what was found. */
export function CaseOnDesk({ caseId, parts: all, Below }: CaseOnDeskProps) {
  const { t } = useTranslation();
  const [done, setDone] = useState<string>();
  const {
    data: view,
    problem,
    loading,
    reload,
  } = useRead(['cases', 'desk', caseId], (signal) => casesClient.getDeskCase({ caseId }, { signal }));
  const history = useRead(['cases', 'timeline', caseId], (signal) =>
    casesClient.getTimeline({ caseId }, { signal }),
  );
  const entries = history.data?.entries ?? [];
  const parts = all[view?.case.process.split(':')[0] ?? ''] ?? {};
  return (
    <main id="content" className="ow-page case-page" tabIndex={-1}>
      <CaseWalk caseId={caseId} />
      {!view && (
        <h1 className={loading ? 'ow-hidden' : undefined} tabIndex={-1}>
          {t('process.queue.column.case')}
        </h1>
      )}
      <ProblemAlert
        problem={problem ?? history.problem}
        action={<Button onClick={reload}>{t('ui.retry')}</Button>}
      />
      {loading && <Skeleton lines={8} />}
      {done && <Notice kind="success" title={t('process.act.done', { action: done })} />}
      {view && (
        <>
          <DeskCaseHead view={view} />
          <div className="case-actionbar">
            <CaseActions view={view} entries={entries} parts={parts} onDone={setDone} />
          </div>
          <Suspense fallback={<Skeleton lines={8} />}>
            <CaseColumns view={view} entries={entries} parts={parts} Below={Below} />
          </Suspense>
        </>
      )}
    </main>
  );
}
