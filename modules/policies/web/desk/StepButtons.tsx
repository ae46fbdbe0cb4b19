import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { VersionView } from '../../domain/libraryContract.ts';
import { policiesClient } from '../policiesClient.ts';

interface StepProps {
  view: VersionView;
  onDone: () => void;
}

/** The steps that need at most a reason. */
export function StepButtons({ view, onDone }: StepProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const submitted = useSubmit(policiesClient.submitDraft);
  const published = useSubmit(policiesClient.publishPolicy);
  const confirmed = useSubmit(policiesClient.confirmPolicy);
  const abandoned = useSubmit(policiesClient.abandonDraft);
  const withdrawn = useSubmit(policiesClient.withdrawPolicy);
  const sentBack = useSubmit(policiesClient.reviewPolicy);
  const { policy, version, actions } = view;
  const at = { policy, version };
  const steps = {
    submit: { send: () => submitted.submit(at), ...submitted, kind: 'primary' },
    publish: { send: () => published.submit(at), ...published, kind: 'primary' },
    confirm: { send: () => confirmed.submit(at), ...confirmed, kind: 'secondary' },
  } as const;
  const withReason = {
    sendBack: {
      send: () => sentBack.submit({ ...at, verdict: 'sendBack', reason, checked: [], found: [] }),
      ...sentBack,
    },
    abandon: { send: () => abandoned.submit({ ...at, reason }), ...abandoned },
    withdraw: { send: () => withdrawn.submit({ ...at, reason }), ...withdrawn },
  } as const;
  const plain = (['submit', 'publish', 'confirm'] as const).filter((one) => actions.includes(one));
  const reasoned = (['sendBack', 'abandon', 'withdraw'] as const).filter((one) => actions.includes(one));
  const problem = [
    ...plain.map((one) => steps[one].problem),
    ...reasoned.map((one) => withReason[one].problem),
  ].find(Boolean);
  if (plain.length + reasoned.length === 0) return null;
  return (
    <section className="ow-stack" aria-labelledby="next">
      <h2 id="next">{t('policies.desk.next')}</h2>
      <ProblemNotice problem={problem} />
      <div className="ow-row">
        {plain.map((one) => (
          <Button
            key={one}
            kind={steps[one].kind}
            busy={steps[one].busy}
            onClick={() => void run(steps[one].send)}
          >
            {t(`policies.desk.step.${one}`)}
          </Button>
        ))}
      </div>
      {reasoned.length > 0 && (
        <>
          <TextField
            name="reason"
            label={t('policies.desk.reason')}
            optional
            rows={2}
            value={reason}
            onChange={setReason}
          />
          <div className="ow-row">
            {reasoned.map((one) => (
              <Button key={one} busy={withReason[one].busy} onClick={() => void run(withReason[one].send)}>
                {t(`policies.desk.step.${one}`)}
              </Button>
            ))}
          </div>
        </>
      )}
    </section>
  );

  async function run(send: () => Promise<unknown>) {
    if ((await send()) !== undefined) onDone();
  }
}
