import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { useName } from '#platform/i18n/web/useName.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Select } from '#platform/ui/plain/Select.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { reforms } from '../reformsClient.ts';
import { FaultList } from './FaultList.tsx';
import { PlaceChoice } from './PlaceChoice.tsx';
import { ToDecide } from './ToDecide.tsx';
import { TrialPanel } from './TrialPanel.tsx';
import './office.css';

interface Question {
  pack?: string;
  to?: string;
  staged?: string;
}

/** Copying a reform to another place: choose both, decide on what differs, play its stories there, confirm. */
export function ReplicatePage() {
  const { t } = useTranslation();
  const text = useText();
  const name = useName();
  const navigate = useNavigate();
  const { pack = '', to = '', staged } = useSearch({ strict: false }) as Question;
  const { data, problem, loading } = useRead(['reforms', 'packs'], (signal) =>
    reforms.listPacks({}, { signal }),
  );
  const ask = (question: Question) =>
    void navigate({ to: '/desk/replicate', search: question as never, resetScroll: false });
  const chosen = data?.packs.find(({ folder }) => folder === pack);
  return (
    <Page title={t('reforms.office.replicate.title')} lead={t('reforms.office.replicate.lead')}>
      <ProblemNotice problem={problem} />
      {loading && <Skeleton lines={6} />}
      {data && (
        <div className="office-choices">
          <Select
            name="pack"
            label={t('reforms.office.replicate.reform')}
            options={data.packs.map(({ folder, title, place }) => ({
              value: folder,
              label: `${text(title)} · ${name(place)}`,
            }))}
            value={pack}
            onChange={(value) => ask({ pack: value, to })}
          />
          <PlaceChoice value={String(to)} onChange={(value) => ask({ pack, to: value })} />
        </div>
      )}
      {chosen && <p className="office-summary">{text(chosen.summary)}</p>}
      {staged ? (
        <TrialPanel stagedId={staged} />
      ) : (
        chosen &&
        to && (
          <Compared
            key={`${pack} ${to}`}
            folder={pack}
            to={String(to)}
            onStaged={(id) => ask({ pack, to, staged: id })}
          />
        )
      )}
    </Page>
  );
}

function Compared({ folder, to, onStaged }: { folder: string; to: string; onStaged: (id: string) => void }) {
  const { t } = useTranslation();
  const text = useText();
  const [decisions, setDecisions] = useState<Record<string, string>>({});
  const { data, problem, loading } = useRead(['reforms', 'comparison', folder, to], (signal) =>
    reforms.comparePack({ folder, to }, { signal }),
  );
  const stage = useSubmit(reforms.stageReplication);
  const [faults, setFaults] = useState<Parameters<typeof FaultList>[0]['faults']>([]);
  if (loading) return <Skeleton lines={8} />;
  if (!data) return <ProblemNotice problem={problem} />;
  const prepare = async () => {
    const made = await stage.submit({ folder, to, decisions });
    if (made?.staged) onStaged(made.staged.id);
    else if (made) setFaults(made.problems);
  };
  return (
    <>
      <section aria-labelledby="office-decide">
        <h2 id="office-decide">
          {t('reforms.office.replicate.differences', { count: data.differences.length })}
        </h2>
        {data.settled.length > 0 && (
          <details className="office-settled">
            <summary>{t('reforms.office.replicate.settled', { count: data.settled.length })}</summary>
            <ul className="ow-list">
              {data.settled.map((one) => (
                <li key={one.zh}>{text(one)}</li>
              ))}
            </ul>
          </details>
        )}
        <ToDecide
          differences={data.differences}
          decisions={decisions}
          onDecide={(key, value) => setDecisions({ ...decisions, [key]: value })}
        />
      </section>
      <FaultList faults={faults} />
      <ProblemNotice problem={stage.problem} />
      <p className="ow-row">
        <Button kind="primary" busy={stage.busy} onClick={() => void prepare()}>
          {t('reforms.office.replicate.prepare')}
        </Button>
        <span>{t('reforms.office.replicate.nothingYet')}</span>
      </p>
    </>
  );
}
