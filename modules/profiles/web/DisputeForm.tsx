import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Form } from '#platform/ui/plain/Form.tsx';
import { fieldError, ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { Fact, HeldView, ProfileEntry } from '../contract.ts';
import { factFromText } from '../domain/factText.ts';
import { FactField } from './FactField.tsx';
import { profiles } from './profilesClient.ts';

const MOST_LETTERS = 2000;
const LINES = 4;

interface DisputeFormProps {
  entry: ProfileEntry;
  held: HeldView;
  onDone: () => Promise<void>;
  onCancel: () => void;
}

/** The firm says what it holds against the word of a source, and why. */
export function DisputeForm({ entry, held, onDone, onCancel }: DisputeFormProps) {
  const { t } = useTranslation();
  const text = useText();
  const [value, setValue] = useState('');
  const [reason, setReason] = useState('');
  const { submit, busy, problem } = useSubmit(profiles.disputeValue);
  const source = text(held.source.title);
  async function send() {
    const claimed = factFromText(entry, value) as Fact;
    const done = await submit({
      attribute: entry.id,
      source: held.source.id,
      claimed,
      reason: reason.trim(),
    });
    if (done) await onDone();
  }
  return (
    <Form
      className="ow-stack profiles-form"
      aria-label={t('profiles.dispute.title', { source, name: text(entry.names) })}
      onSend={send}
    >
      <h3>{t('profiles.dispute.title', { source, name: text(entry.names) })}</h3>
      <p>{t(`profiles.dispute.${entry.whileDisputed}`)}</p>
      <ProblemNotice problem={problem} />
      <FactField
        attribute={entry}
        name={`${entry.id}-claimed`}
        label={t('profiles.dispute.claimed')}
        error={fieldError(problem, 'claimed')}
        value={value}
        onChange={setValue}
      />
      <TextField
        name={`${entry.id}-reason`}
        label={t('profiles.dispute.reason')}
        error={fieldError(problem, 'reason')}
        rows={LINES}
        maxLength={MOST_LETTERS}
        value={reason}
        onChange={setReason}
      />
      <div className="ow-row">
        <Button kind="primary" type="submit" busy={busy}>
          {t('profiles.dispute.send')}
        </Button>
        <Button onClick={onCancel}>{t('profiles.dispute.cancel')}</Button>
      </div>
    </Form>
  );
}
