import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { CheckboxField } from '#platform/ui/plain/CheckboxField.tsx';
import { Form } from '#platform/ui/plain/Form.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { fieldError, ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Select } from '#platform/ui/plain/Select.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { SingleOfficerMatter } from '../contract.ts';
import { authorisationsClient } from './authorisationsClient.ts';

interface GrantAuthorisationProps {
  today: string;
  officers: { id: string; name: string }[];
  matters: SingleOfficerMatter[];
  onDone: () => void;
}

const DATES = [
  ['from', 'from'],
  ['qualificationValidTo', 'qualificationTo'],
  ['approvalSince', 'since'],
] as const;

/** The head authorises an officer for one term; how long a term is, the matter says. */
export function GrantAuthorisation({ today, officers, matters, onDone }: GrantAuthorisationProps) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const [officer, setOfficer] = useState('');
  const [chosen, setChosen] = useState<string[]>([]);
  const [number, setNumber] = useState('');
  const [dates, setDates] = useState({ from: today, qualificationValidTo: '', approvalSince: '' });
  const [until, setUntil] = useState<string>();
  const { submit, busy, problem } = useSubmit(authorisationsClient.grantAuthorisation);
  async function send() {
    setUntil(undefined);
    const granted = await submit({ officer, matters: chosen, qualificationNumber: number, ...dates });
    if (!granted) return;
    setUntil(granted.validTo);
    onDone();
  }
  return (
    <Form onSend={send}>
      <h2>{t('authorisations.grant.title')}</h2>
      <ProblemNotice problem={problem} />
      {until && <Notice kind="success" title={t('authorisations.grant.done', { on: format.date(until) })} />}
      <Select
        name="officer"
        label={t('authorisations.grant.officer')}
        value={officer}
        onChange={setOfficer}
        error={fieldError(problem, 'officer')}
        options={officers.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <fieldset className="ow-field">
        <legend className="ow-field__label">{t('authorisations.grant.matters')}</legend>
        {matters.map(({ matter, title, listed }) => (
          <CheckboxField
            key={matter}
            name={`matter-${matter}`}
            label={listed ? text(title) : `${text(title)}（${t('authorisations.grant.notListed')}）`}
            checked={chosen.includes(matter)}
            onChange={(on) =>
              setChosen((before) => (on ? [...before, matter] : before.filter((one) => one !== matter)))
            }
          />
        ))}
      </fieldset>
      <TextField
        name="qualificationNumber"
        label={t('authorisations.grant.qualification')}
        value={number}
        onChange={setNumber}
        error={fieldError(problem, 'qualificationNumber')}
      />
      {DATES.map(([key, label]) => (
        <TextField
          key={key}
          name={key}
          type="date"
          label={t(`authorisations.grant.${label}`)}
          value={dates[key]}
          onChange={(value) => setDates((before) => ({ ...before, [key]: value }))}
          error={fieldError(problem, key)}
          length={14}
        />
      ))}
      <div className="ow-row">
        <Button kind="primary" type="submit" busy={busy}>
          {t('authorisations.grant.submit')}
        </Button>
      </div>
    </Form>
  );
}
