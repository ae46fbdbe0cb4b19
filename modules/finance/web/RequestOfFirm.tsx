import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { DescriptionList } from '#platform/ui/plain/DescriptionList.tsx';
import { Form } from '#platform/ui/plain/Form.tsx';
import { fieldError, ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { InstitutionDesk } from '../contract.ts';
import { financeClient } from './financeClient.ts';

interface RequestOfFirmProps {
  request: InstitutionDesk['requests'][number];
  onAnswered: (answer: unknown) => void;
}

/** A firm that asks for contact, with what it agreed to hand over. */
export function RequestOfFirm({ request, onAnswered }: RequestOfFirmProps) {
  const { t } = useTranslation();
  const text = useText();
  const [answer, setAnswer] = useState('');
  const { submit, busy, problem } = useSubmit(financeClient.answerRequest);
  async function send() {
    const done = await submit({ request: request.id, answer });
    if (done) onAnswered(done);
  }
  return (
    <section className="ow-stack" aria-labelledby={`request-${request.id}`}>
      <h3 id={`request-${request.id}`}>
        {request.firm} · {text(request.productName)}
      </h3>
      {request.message && <p>{request.message}</p>}
      {request.facts.length > 0 && (
        <DescriptionList items={request.facts.map(({ names, value }) => ({ term: text(names), value }))} />
      )}
      {request.answer ? (
        <p>{t('finance.bank.answered', { answer: request.answer })}</p>
      ) : (
        <Form aria-label={t('finance.bank.answerTo', { firm: request.firm })} onSend={send}>
          <ProblemNotice problem={problem} />
          <TextField
            name={`answer-${request.id}`}
            label={t('finance.bank.answer')}
            error={fieldError(problem, 'answer')}
            rows={3}
            maxLength={500}
            value={answer}
            onChange={setAnswer}
          />
          <div className="ow-row">
            <Button type="submit" busy={busy}>
              {t('finance.bank.send')}
            </Button>
          </div>
        </Form>
      )}
    </section>
  );
}
