import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Form } from '#platform/ui/plain/Form.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { fieldError, ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Select } from '#platform/ui/plain/Select.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import { credit } from './creditClient.ts';

const EMPTY = { uscc: '', entry: '', document: '', summary: '' };
const CODE_LENGTH = 18;

interface IdentifyDefaultProps {
  catalogue: { code: string; title: Text; basis: Text }[];
  onDone: () => Promise<void>;
}

/** The form by which a default is identified; only what the catalogue knows can be chosen. */
export function IdentifyDefault({ catalogue, onDone }: IdentifyDefaultProps) {
  const { t } = useTranslation();
  const text = useText();
  const [given, setGiven] = useState(EMPTY);
  const [number, setNumber] = useState<string>();
  const { submit, busy, problem } = useSubmit(credit.identifyDefault);
  const set = (field: keyof typeof EMPTY) => (value: string) => setGiven({ ...given, [field]: value });
  const basis = catalogue.find(({ code }) => code === given.entry)?.basis;
  async function send() {
    setNumber(undefined);
    const done = await submit(given);
    if (!done) return;
    setNumber(done.number);
    setGiven(EMPTY);
    await onDone();
  }
  const field = (name: keyof typeof EMPTY) => ({
    name,
    label: t(`credit.desk.${name}`),
    error: fieldError(problem, name),
    value: given[name],
    onChange: set(name),
  });
  return (
    <Form aria-label={t('credit.desk.identify')} onSend={send}>
      <h2>{t('credit.desk.identify')}</h2>
      <ProblemNotice problem={problem} />
      {number && <Notice kind="success" title={t('credit.desk.done', { number })} />}
      <TextField {...field('uscc')} maxLength={CODE_LENGTH} length={CODE_LENGTH} />
      <Select
        {...field('entry')}
        help={basis && text(basis)}
        options={catalogue.map(({ code, title }) => ({ value: code, label: text(title) }))}
      />
      <TextField {...field('document')} maxLength={100} />
      <TextField {...field('summary')} rows={3} maxLength={500} />
      <div className="ow-row">
        <Button kind="primary" type="submit" busy={busy}>
          {t('credit.desk.submit')}
        </Button>
      </div>
    </Form>
  );
}
