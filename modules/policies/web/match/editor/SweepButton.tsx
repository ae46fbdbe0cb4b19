import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefresh } from '#platform/api/web/useRefresh.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { policiesClient } from '../../policiesClient.ts';

type Swept = Awaited<ReturnType<typeof policiesClient.sweepPolicies>>;

/** Holds every policy in force against every firm, and says what is other than before. */
export function SweepButton({ policies }: { policies: number }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const { submit, busy, problem } = useSubmit(policiesClient.sweepPolicies);
  const [swept, setSwept] = useState<Swept>();
  async function sweep() {
    setSwept(undefined);
    const answer = await submit({});
    setSwept(answer);
    if (answer) await refresh();
  }
  return (
    <section className="ow-stack">
      <div className="ow-row">
        <Button busy={busy} onClick={() => void sweep()}>
          {t('policies.editor.push.sweep')}
        </Button>
      </div>
      <ProblemNotice problem={problem} />
      {busy && <Notice kind="info" title={t('policies.editor.push.sweeping', { policies })} />}
      {swept && <Notice kind="success" title={t('policies.editor.push.swept', { ...swept })} />}
    </section>
  );
}
