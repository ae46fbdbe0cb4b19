import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefresh } from '#platform/api/web/useRefresh.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { ObjectionView } from '../contract.ts';
import { registration } from './registrationClient.ts';

const MOST = 2000;

/** The answer to one objection; with the last of them the case may go on. */
export function SettleObjection({ objection }: { objection: ObjectionView }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const [answer, setAnswer] = useState('');
  const { submit, busy, problem } = useSubmit(registration.settleObjection);
  async function send() {
    if (await submit({ id: objection.id, answer })) await refresh();
  }
  return (
    <>
      <TextField
        name={`answer-${objection.id}`}
        label={t('registration.objections.answer')}
        help={t('registration.objections.answerHelp')}
        rows={3}
        maxLength={MOST}
        value={answer}
        onChange={setAnswer}
      />
      <ProblemNotice problem={problem} />
      <div className="ow-row">
        <Button busy={busy} disabled={answer.trim() === ''} onClick={() => void send()}>
          {t('registration.objections.settle')}
        </Button>
      </div>
    </>
  );
}
