import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Form } from '#platform/ui/plain/Form.tsx';
import { fieldError, ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { Fact, ProfileEntry, ProfileView } from '../contract.ts';
import { factAsText, factFromText } from '../domain/factText.ts';
import { FactField } from './FactField.tsx';
import { profiles } from './profilesClient.ts';

interface SupplyFormProps {
  entry: ProfileEntry;
  onDone: (profile: ProfileView) => void;
}

/** The firm states a value itself, or takes back what it stated. */
export function SupplyForm({ entry, onDone }: SupplyFormProps) {
  const { t } = useTranslation();
  const text = useText();
  const own = entry.held.find(({ source, standing }) => source.id === 'firm' && standing !== 'silent');
  const [value, setValue] = useState(own ? factAsText(own.fact) : '');
  const [asOf, setAsOf] = useState(own?.asOf ?? '');
  const { submit, busy, problem } = useSubmit(profiles.supplyValue);
  async function send(fact: Fact, day: string) {
    const done = await submit({ attribute: entry.id, fact, asOf: day });
    if (done) onDone(done);
  }
  return (
    <Form
      className="ow-stack profiles-form"
      aria-label={t('profiles.supply.title', { name: text(entry.names) })}
      onSend={() => {
        void send(factFromText(entry, value) as Fact, asOf);
      }}
    >
      <p>{t('profiles.supply.means')}</p>
      <ProblemNotice problem={problem} />
      <FactField
        attribute={entry}
        name={entry.id}
        label={text(entry.names)}
        error={fieldError(problem, entry.id)}
        value={value}
        onChange={setValue}
      />
      <TextField
        name={`${entry.id}-day`}
        type="date"
        label={t('profiles.supply.asOf')}
        error={fieldError(problem, 'asOf')}
        value={asOf}
        onChange={setAsOf}
      />
      <div className="ow-row">
        <Button kind="primary" type="submit" busy={busy}>
          {t('profiles.supply.send')}
        </Button>
        {own && (
          <Button onClick={() => void send('unknown', own.asOf)} busy={busy}>
            {t('profiles.supply.takeBack')}
          </Button>
        )}
      </div>
    </Form>
  );
}
