import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Form } from '#platform/ui/plain/Form.tsx';
import { fieldError, ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { RadioGroup } from '#platform/ui/plain/RadioGroup.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { CallOutcome, RenewalView } from '../contract.ts';
import { renewalsClient } from './renewalsClient.ts';

const OUTCOMES: CallOutcome[] = ['notReached', 'willAnswer', 'consented', 'declined'];
const LONGEST_NAME = 50;

/** What came of the call: whoever answers on the phone is named, and a yes says whether conditions changed. */
export function RecordCall({ renewal, onDone }: { renewal: RenewalView; onDone: () => void }) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<string>('');
  const [spokeWith, setSpokeWith] = useState('');
  const [changed, setChanged] = useState('');
  const { submit, busy, problem } = useSubmit(renewalsClient.recordCall);
  const answers = outcome === 'consented' || outcome === 'declined';
  async function send() {
    if (outcome === '') return;
    const said = changed === '' ? null : changed === 'yes';
    const input = { caseId: renewal.case.id, outcome: outcome as CallOutcome, spokeWith, changed: said };
    if (await submit(input)) onDone();
  }
  return (
    <Form onSend={send}>
      <h3>{t('renewals.call.title')}</h3>
      <ProblemNotice problem={problem} />
      <RadioGroup
        name="outcome"
        label={t('renewals.call.outcome')}
        value={outcome}
        onChange={setOutcome}
        options={OUTCOMES.map((value) => ({ value, label: t(`renewals.call.${value}`) }))}
      />
      {answers && (
        <TextField
          name="spokeWith"
          label={t('renewals.call.spokeWith')}
          value={spokeWith}
          maxLength={LONGEST_NAME}
          onChange={setSpokeWith}
          error={fieldError(problem, 'spokeWith')}
        />
      )}
      {outcome === 'consented' && (
        <RadioGroup
          name="changed"
          label={t('renewals.call.changed')}
          value={changed}
          onChange={setChanged}
          error={fieldError(problem, 'changed')}
          options={[
            { value: 'no', label: t('renewals.ask.unchanged') },
            { value: 'yes', label: t('renewals.ask.changed') },
          ]}
        />
      )}
      <div className="ow-row">
        <Button kind="primary" type="submit" busy={busy}>
          {t('renewals.call.submit')}
        </Button>
      </div>
    </Form>
  );
}
