import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { useName } from '#platform/i18n/web/useName.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import type { StagedView } from '../../contract.ts';
import { reforms } from '../reformsClient.ts';
import { DownloadArchive } from './DownloadArchive.tsx';
import { SandboxPanel } from './SandboxPanel.tsx';
import './office.css';

const POLL_MS = 1_000;

/** What was prepared: its stories played with progress, then the confirmation. */
export function TrialPanel({ stagedId }: { stagedId: string }) {
  const { t } = useTranslation();
  const name = useName();
  const { data, problem, reload } = useRead(['reforms', 'staged', stagedId], (signal) =>
    reforms.getStaged({ stagedId }, { signal }),
  );
  const play = useSubmit(reforms.startTrial);
  const confirm = useSubmit(reforms.confirmStaged);
  const runs = data?.trial === 'waiting' || data?.trial === 'playing';
  const toBeWritten = data?.kind === 'replication' && data.confirmedAt !== null && data.writtenTo === null;
  useEffect(() => {
    if (!runs && !toBeWritten) return;
    const timer = setInterval(reload, POLL_MS);
    return () => clearInterval(timer);
  }, [runs, toBeWritten, reload]);
  if (!data) return <ProblemNotice problem={problem} />;
  const done = data.confirmedAt !== null;
  return (
    <>
      <section className="office-trial" aria-labelledby="office-trial">
        <h2 id="office-trial">{t('reforms.office.trial.title', { place: name(data.place) })}</h2>
        <p>{t('reforms.office.trial.lead')}</p>
        <ProblemNotice problem={play.problem ?? confirm.problem} />
        <TrialProgress staged={data} runs={runs} />
        {!done && (
          <p className="ow-row">
            {!runs && (
              <Button
                kind={data.trial === 'passed' ? 'secondary' : 'primary'}
                busy={play.busy}
                onClick={async () => (await play.submit({ stagedId })) && reload()}
              >
                {t(data.trial === 'none' ? 'reforms.office.trial.start' : 'reforms.office.trial.again')}
              </Button>
            )}
            {data.trial === 'passed' && (
              <Button
                kind="primary"
                busy={confirm.busy}
                onClick={async () => (await confirm.submit({ stagedId })) && reload()}
              >
                {t(`reforms.office.confirm.${data.kind}`)}
              </Button>
            )}
          </p>
        )}
        {done && (
          <Notice
            kind="success"
            title={t(`reforms.office.confirmed.${data.kind}`)}
            wayOut={data.kind === 'replication' ? t('reforms.office.confirmed.next') : undefined}
            action={
              data.kind === 'replication' ? (
                <DownloadArchive stagedId={stagedId} />
              ) : (
                <a href={`/desk/definitions/${data.matter}`}>{t('reforms.office.confirmed.see')}</a>
              )
            }
          >
            {data.writtenTo && <p>{t('reforms.office.confirmed.folder', { folder: data.writtenTo })}</p>}
          </Notice>
        )}
      </section>
      {!done && <SandboxPanel of={{ stagedId }} />}
    </>
  );
}

function TrialProgress({ staged, runs }: { staged: StagedView; runs: boolean }) {
  const { t } = useTranslation();
  const text = useText();
  if (staged.trial === 'none') return null;
  const { played, stories } = staged;
  const failed = played.filter(({ failures }) => failures.length > 0);
  return (
    <>
      <p role="status">
        {t(`reforms.office.trial.${staged.trial}`, { played: played.length, stories, failed: failed.length })}
      </p>
      {runs && (
        <progress
          className="office-progress"
          max={Math.max(stories, 1)}
          value={played.length}
          aria-label={t('reforms.office.trial.progress')}
        />
      )}
      <ul className="office-stories">
        {played.map(({ file, title, failures }) => (
          <li key={file}>
            <StateTag tone={failures.length === 0 ? 'good' : 'bad'}>
              {t(failures.length === 0 ? 'reforms.office.trial.went' : 'reforms.office.trial.broke')}
            </StateTag>
            <span>
              {text(title)}
              {failures.map((line) => (
                <code key={line}>{line}</code>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
