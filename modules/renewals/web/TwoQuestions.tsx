import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Form } from '#platform/ui/plain/Form.tsx';
import { fieldError, ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { RadioGroup } from '#platform/ui/plain/RadioGroup.tsx';
import type { RenewalView } from '../contract.ts';
import { renewalsClient } from './renewalsClient.ts';

interface TwoQuestionsProps {
  renewal: RenewalView;
  onDone: () => void;
}

/** Renew? Conditions changed? One screen, one button (APV-09.r5). Nothing is chosen for the person. */
export function TwoQuestions({ renewal, onDone }: TwoQuestionsProps) {
  const { t } = useTranslation();
  const text = useText();
  const [renew, setRenew] = useState('');
  const [changed, setChanged] = useState('');
  const [tried, setTried] = useState(false);
  const { submit, busy, problem } = useSubmit(renewalsClient.answerRenewal);
  const { questions } = renewal;
  const asksMore = renew === 'yes';
  const missing = (value: string) => (tried && value === '' ? t('renewals.ask.choose') : undefined);
  async function send() {
    setTried(true);
    if (renew === '' || (asksMore && changed === '')) return;
    const answer = { renew: renew === 'yes', changed: asksMore ? changed === 'yes' : null };
    if (await submit({ caseId: renewal.case.id, ...answer })) onDone();
  }
  return (
    <Form onSend={send}>
      <ProblemNotice problem={problem} />
      <RadioGroup
        name="renew"
        label={text(questions.renew)}
        value={renew}
        onChange={setRenew}
        error={missing(renew)}
        options={[
          { value: 'yes', label: t('renewals.ask.yes') },
          { value: 'no', label: t('renewals.ask.no') },
        ]}
      />
      {renew !== 'no' && (
        <RadioGroup
          name="changed"
          label={text(questions.changed)}
          value={changed}
          onChange={setChanged}
          error={asksMore ? (missing(changed) ?? fieldError(problem, 'changed')) : undefined}
          options={[
            { value: 'no', label: t('renewals.ask.unchanged') },
            { value: 'yes', label: t('renewals.ask.changed') },
          ]}
        />
      )}
      <p>{t('renewals.ask.after')}</p>
      <div className="ow-row">
        <Button kind="primary" type="submit" busy={busy}>
          {t('renewals.ask.submit')}
        </Button>
      </div>
    </Form>
  );
}
