import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { CheckboxField } from '#platform/ui/plain/CheckboxField.tsx';
import { Form } from '#platform/ui/plain/Form.tsx';
import { fieldError, ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { MatchedProduct } from '../contract.ts';
import { financeClient } from './financeClient.ts';

interface AskContactProps {
  product: MatchedProduct;
  onAsked: (answer: unknown) => void;
}

/** What would be handed over is said first; nothing goes without the tick. */
export function AskContact({ product, onAsked }: AskContactProps) {
  const { t } = useTranslation();
  const text = useText();
  const [message, setMessage] = useState('');
  const [consent, setConsent] = useState(false);
  const { submit, busy, problem } = useSubmit(financeClient.requestContact);
  const names = product.shares.map(text).join(t('finance.mine.comma'));
  async function send() {
    const done = await submit({ product: product.code, message, consent: consent as true });
    if (done) onAsked(done);
  }
  return (
    <Form
      aria-label={t('finance.mine.actionFor', { action: t('finance.mine.ask'), product: text(product.name) })}
      onSend={send}
    >
      <ProblemNotice problem={problem} />
      <TextField
        name={`message-${product.code}`}
        label={t('finance.mine.message')}
        optional
        rows={3}
        maxLength={500}
        value={message}
        onChange={setMessage}
      />
      <CheckboxField
        name={`consent-${product.code}`}
        label={names ? t('finance.mine.consent', { names }) : t('finance.mine.consentName')}
        error={fieldError(problem, 'consent')}
        checked={consent}
        onChange={setConsent}
      />
      <div className="ow-row">
        <Button kind="primary" type="submit" busy={busy}>
          {t('finance.mine.send')}
        </Button>
      </div>
    </Form>
  );
}
