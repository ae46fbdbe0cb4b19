import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefresh } from '#platform/api/web/useRefresh.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Select } from '#platform/ui/plain/Select.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { DeskUnit } from '../../contract.ts';
import { briefings } from '../briefingsClient.ts';
import { SendButton } from './SendButton.tsx';

/** Ends the term of the one who speaks, or names one where there is nobody: never a second (POL-10.r2). */
export function NameForm({ unit: { register, unit, name, candidates, spokesperson } }: { unit: DeskUnit }) {
  const { t } = useTranslation();
  const text = useText();
  const refresh = useRefresh();
  const [values, setValues] = useState({ person: '', phone: '', email: '', reason: '' });
  const set = (field: keyof typeof values) => (value: string) => setValues({ ...values, [field]: value });
  const naming = useSubmit(briefings.nameSpokesperson);
  const ending = useSubmit(briefings.endSpokesperson);
  const { person, phone, email, reason } = values;
  const action = t(spokesperson ? 'briefings.speakDesk.end' : 'briefings.speakDesk.name');
  const missing = (spokesperson ? (['reason'] as const) : (['person', 'phone'] as const))
    .filter((field) => values[field].trim() === '')
    .map((field) => ({ name: `${field}-${unit}`, label: t(`briefings.speakDesk.${field}`) }));
  async function send() {
    const done = spokesperson
      ? await ending.submit({ register, unit, reason })
      : await naming.submit({ register, unit, person, phone, ...(email && { email }) });
    if (done) await refresh();
  }
  return (
    <details>
      <summary>{action}</summary>
      <form className="briefings-form" noValidate aria-label={`${action}: ${text(name)}`}>
        {spokesperson ? (
          <TextField
            name={`reason-${unit}`}
            label={t('briefings.speakDesk.reason')}
            help={t('briefings.speakDesk.second')}
            maxLength={200}
            value={reason}
            onChange={set('reason')}
          />
        ) : (
          <>
            <Select
              name={`person-${unit}`}
              label={t('briefings.speakDesk.person')}
              options={candidates.map((one) => ({ value: one.id, label: one.name }))}
              value={person}
              onChange={set('person')}
            />
            <TextField
              name={`phone-${unit}`}
              label={t('briefings.speakDesk.phone')}
              maxLength={40}
              value={phone}
              onChange={set('phone')}
            />
            <TextField
              name={`email-${unit}`}
              label={t('briefings.speakDesk.email')}
              optional
              maxLength={200}
              value={email}
              onChange={set('email')}
            />
          </>
        )}
        <ProblemNotice problem={naming.problem ?? ending.problem} />
        <div className="ow-row">
          <SendButton
            kind={spokesperson ? 'danger' : 'primary'}
            busy={naming.busy || ending.busy}
            missing={missing}
            onSend={() => void send()}
          >
            {action}
          </SendButton>
        </div>
      </form>
    </details>
  );
}
