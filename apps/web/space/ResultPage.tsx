import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { createClient } from '#platform/api/web/createClient.ts';
import { useRead } from '#platform/api/web/useRead.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import type { contract } from '#platform/process/contract.ts';
import type { CaseView } from '#platform/process/pure/caseView.ts';
import { CaseHead } from '#platform/process/web/CaseHead.tsx';
import { ButtonLink } from '#platform/ui/plain/Button.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { StateShape } from '#platform/ui/plain/StateShape.tsx';
import { CaseOutcome } from './CaseOutcome.tsx';
import './space.css';

const cases = createClient<typeof contract>('cases');

/** Right after submission: the decision with the licence when it is there, else where the application now is. */
export function ResultPage() {
  const { caseId = '' } = useParams({ strict: false });
  const { data, problem } = useRead(['cases', 'one', caseId], (signal) =>
    cases.getCase({ caseId }, { signal }),
  );
  const { t } = useTranslation();
  if (!data) {
    return (
      <Page title={t('space.result.title')}>
        <ProblemNotice problem={problem} />
        {!problem && <Skeleton lines={6} />}
      </Page>
    );
  }
  return data.outcome === 'granted' ? <Granted view={data} /> : <Submitted view={data} />;
}

function Granted({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const at = format.dateTime(view.closedAt ?? view.movedAt);
  return (
    <Page title={text(view.stateTitle)}>
      <div className="space-granted" role="status">
        <StateShape tone="good" />
        <div>
          <p className="space-granted__word">{text(view.title)}</p>
          <p>{t('space.result.decided', { at, number: view.number })}</p>
        </div>
      </div>
      <CaseOutcome caseId={view.id} />
      <Ways caseId={view.id} />
    </Page>
  );
}

function Submitted({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  return (
    <main id="content" className="ow-page ow-page--wide" tabIndex={-1}>
      <div className="ow-stack">
        <p className="space-granted__word">{t('space.result.submitted')}</p>
        <CaseHead view={view} />
        <p>{t('space.result.wait')}</p>
        <Ways caseId={view.id} />
      </div>
    </main>
  );
}

function Ways({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  return (
    <div className="ow-row">
      <ButtonLink href={`/space/cases/${caseId}`}>{t('space.result.toCase')}</ButtonLink>
      <ButtonLink kind="quiet" href="/space">
        {t('space.result.toHome')}
      </ButtonLink>
    </div>
  );
}
