import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useRefresh } from '#platform/api/web/useRefresh.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import type { VersionView } from '../../domain/libraryContract.ts';
import { PushRecord } from '../match/editor/PushRecord.tsx';
import { policiesClient } from '../policiesClient.ts';
import { FindingList } from './FindingList.tsx';
import { PolicyForm } from './PolicyForm.tsx';
import { ReviewForm } from './ReviewForm.tsx';
import { StepButtons } from './StepButtons.tsx';
import '../policies.css';

/** One version: what it says, what is wrong with it, what happened, and the next step of whoever looks. */
export function VersionPage() {
  const { t } = useTranslation();
  const text = useText();
  const refresh = useRefresh();
  const { policy = '', version = '' } = useParams({ strict: false });
  const { data, problem, loading } = useRead(['policies', 'version', policy, version], (signal) =>
    policiesClient.getVersion({ policy, version: Number(version) }, { signal }),
  );
  const done = () => void refresh();
  return (
    <Page
      title={data ? text(data.names) : t('policies.desk.title')}
      lead={
        data && `${t('policies.version', { version: data.version })} · ${t(`policies.states.${data.state}`)}`
      }
      crumbs={[{ href: '/desk/policies', title: t('policies.desk.title') }]}
    >
      <ProblemNotice problem={problem} />
      {loading && <Skeleton lines={10} />}
      {data && (
        <>
          <Notice
            kind="info"
            title={t(data.issuedHere ? 'policies.desk.reviewedHere' : 'policies.desk.reviewedThere')}
          />
          <FindingList findings={data.findings} />
          <StepButtons view={data} onDone={done} />
          {data.actions.includes('review') && <ReviewForm view={data} onDone={done} />}
          <PolicyForm
            key={`${data.policy}@${data.version}@${data.state}`}
            body={data.body}
            mayWrite={data.actions.includes('save') || data.actions.includes('newVersion')}
            isNewVersion={data.actions.includes('newVersion')}
          />
          {data.state === 'published' && <PushRecord policy={data.policy} version={data.version} />}
          <History view={data} />
        </>
      )}
    </Page>
  );
}

function History({ view }: { view: VersionView }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  return (
    <section className="ow-stack" aria-labelledby="history">
      <h2 id="history">{t('policies.desk.history')}</h2>
      <ol className="policies-steps">
        {view.history.map(({ at, action, by, reason }) => (
          <li key={at + action.zh}>
            {text(action)}{' '}
            <span className="policies-note">
              {[format.dateTime(at), by, reason].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
