import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { RadioGroup } from '#platform/ui/plain/RadioGroup.tsx';
import type { SandboxView } from '../../contract.ts';
import { reforms } from '../reformsClient.ts';
import './office.css';

const POLL_MS = 1_000;
const WAYS = ['officer', 'rule'] as const;
type Way = (typeof WAYS)[number];

export interface SandboxPanelProps {
  /** A version in force, or one that is prepared. */
  of: { matter: string } | { stagedId: string };
  /** How the city decides now. */
  way?: Way;
}

/** Trying a definition as applicant: opens a trial, shows those that are open, leads into them and closes them. */
export function SandboxPanel({ of, way: usual = 'officer' }: SandboxPanelProps) {
  const { t } = useTranslation();
  const [way, setWay] = useState<Way>(usual);
  const { data, problem, reload } = useRead(['reforms', 'sandboxes'], (signal) =>
    reforms.listSandboxes({}, { signal }),
  );
  const open = useSubmit(reforms.openSandbox);
  const close = useSubmit(reforms.closeSandbox);
  const opening = data?.sandboxes.some(({ state }) => state === 'opening') ?? false;
  useEffect(() => {
    if (!opening) return;
    const timer = setInterval(reload, POLL_MS);
    return () => clearInterval(timer);
  }, [opening, reload]);
  const sandboxes = data?.sandboxes ?? [];
  const end = async (sandboxId: string) => (await close.submit({ sandboxId })) && reload();
  return (
    <section className="office-trial ow-stack" aria-labelledby="office-sandbox">
      <h2 id="office-sandbox">{t('reforms.office.sandbox.title')}</h2>
      <p className="office-summary">
        {t('reforms.office.sandbox.lead', { hours: data?.hours ?? '', most: data?.atOnce ?? '' })}
      </p>
      <ProblemNotice problem={open.problem ?? close.problem ?? problem} />
      <RadioGroup
        name="way"
        label={t('reforms.office.sandbox.way')}
        options={WAYS.map((value) => ({ value, label: t(`reforms.office.sandbox.ways.${value}`) }))}
        value={way}
        onChange={(value) => setWay(value as Way)}
      />
      <p>
        <Button
          busy={open.busy || opening}
          onClick={async () => {
            await open.submit({ of, way });
            reload();
          }}
        >
          {t('reforms.office.sandbox.open')}
        </Button>
      </p>
      {sandboxes.length > 0 && (
        <ul className="office-sandboxes">
          {sandboxes.map((sandbox) => (
            <li key={sandbox.id}>
              <SandboxLine sandbox={sandbox} busy={close.busy} onClose={() => void end(sandbox.id)} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface LineProps {
  sandbox: SandboxView;
  busy: boolean;
  onClose: () => void;
}

function SandboxLine({ sandbox, busy, onClose }: LineProps) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const { id, title, version, way, state, refusal, endsAt } = sandbox;
  const name = t('reforms.office.sandbox.name', { title: text(title), version });
  const closing = (
    <Button busy={busy} onClick={onClose} aria-label={t('reforms.office.sandbox.closeNamed', { name })}>
      {t(refusal ? 'reforms.office.sandbox.dismiss' : 'reforms.office.sandbox.close')}
    </Button>
  );
  if (refusal) {
    return (
      <Notice kind="error" title={refusal.title} wayOut={refusal.wayOut} action={closing}>
        <p>{name}</p>
      </Notice>
    );
  }
  return (
    <div className="office-sandbox">
      <p>
        <strong>{name}</strong>
        <span className="office-hint">
          {state === 'opening'
            ? t('reforms.office.sandbox.opening')
            : t('reforms.office.sandbox.until', {
                way: t(`reforms.office.sandbox.ways.${way}`),
                time: format.dateTime(endsAt, 'short'),
              })}
        </span>
      </p>
      <div className="ow-row">
        {state === 'open' && (
          // A form, not a call: the answer sets the cookie and leads into the trial.
          <form method="post" action="/sandbox/enter">
            <input type="hidden" name="sandbox" value={id} />
            <Button
              type="submit"
              kind="primary"
              aria-label={t('reforms.office.sandbox.enterNamed', { name })}
            >
              {t('reforms.office.sandbox.enter')}
            </Button>
          </form>
        )}
        {closing}
      </div>
    </div>
  );
}
