import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CounterMatter } from '#modules/counters/contract.ts';
import { counters } from '#modules/counters/web/countersClient.ts';
import { useRead } from '#platform/api/web/useRead.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { useName } from '#platform/i18n/web/useName.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { CheckboxField } from '#platform/ui/plain/CheckboxField.tsx';
import { Form } from '#platform/ui/plain/Form.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { RadioGroup } from '#platform/ui/plain/RadioGroup.tsx';
import { Select } from '#platform/ui/plain/Select.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import { missingParts, type Presence } from './presence.ts';

const CODE_LENGTH = 18;
const NAME_LENGTH = 12;
const MOBILE_LENGTH = 11;

interface WhoIsThereProps {
  presence: Presence;
  onChange: (presence: Presence) => void;
  busy: boolean;
  onNext: () => void;
}

/** What is applied for, for which firm, and who stands at the counter; nothing is opened before that is known. */
export function WhoIsThere({ presence, onChange, busy, onNext }: WhoIsThereProps) {
  const { t } = useTranslation();
  const text = useText();
  const name = useName();
  const [asked, setAsked] = useState(false);
  const { data, problem } = useRead(['counters', 'matters'], (signal) =>
    counters.listCounterMatters({}, { signal }),
  );
  const set = (change: Partial<Presence>) => onChange({ ...presence, ...change });
  const missing = missingParts(presence);
  const error = (field: keyof Presence) =>
    asked && missing.includes(field) ? t('errors.form.required.message') : undefined;
  const matterOf = (id: string) => data?.matters.find(({ matter }) => matter === id);
  const chosen = matterOf(presence.matter);
  const choose = (matter: string) => {
    const next = matterOf(matter);
    set({ matter, who: next && !next.forFirms ? 'self' : 'firm' });
  };
  const label = ({ title, place, listedAs }: CounterMatter) =>
    listedAs === 'cross-region'
      ? t('counters.form.elsewhere', { title: text(title), place: name(place) })
      : text(title);
  return (
    <Form
      onSend={() => {
        setAsked(true);
        if (missing.length === 0) onNext();
      }}
    >
      <ProblemNotice problem={problem} />
      <Select
        name="matter"
        label={t('counters.form.matter')}
        help={t('counters.form.matterHelp')}
        error={error('matter')}
        options={(data?.matters ?? []).map((one) => ({ value: one.matter, label: label(one) }))}
        value={presence.matter}
        onChange={choose}
      />
      {chosen?.forPersons && chosen.forFirms && (
        <RadioGroup
          name="who"
          label={t('counters.form.who')}
          options={(['firm', 'self'] as const).map((value) => ({
            value,
            label: t(`counters.form.whoIs.${value}`),
          }))}
          value={presence.who}
          onChange={(who) => set({ who: who as Presence['who'] })}
        />
      )}
      {presence.who === 'self' && <p>{t('counters.form.self')}</p>}
      {presence.who === 'firm' && (
        <TextField
          name="uscc"
          label={t('counters.form.uscc')}
          error={error('uscc')}
          length={CODE_LENGTH}
          maxLength={CODE_LENGTH}
          autoComplete="off"
          value={presence.uscc}
          onChange={(typed) => set({ uscc: typed })}
        />
      )}
      <TextField
        name="name"
        label={t('counters.form.name')}
        help={t('counters.form.nameHelp')}
        error={error('name')}
        length={NAME_LENGTH}
        autoComplete="off"
        value={presence.name}
        onChange={(typed) => set({ name: typed })}
      />
      <TextField
        name="mobile"
        label={t('counters.form.mobile')}
        error={error('mobile')}
        length={MOBILE_LENGTH}
        inputMode="tel"
        autoComplete="off"
        value={presence.mobile}
        onChange={(mobile) => set({ mobile })}
      />
      <RadioGroup
        name="identityCheck"
        label={t('counters.form.identity')}
        error={error('identityCheck')}
        options={(['card-read', 'document-seen'] as const).map((value) => ({
          value,
          label: t(`counters.identity.${value}`),
        }))}
        value={presence.identityCheck}
        onChange={(chosen) => set({ identityCheck: chosen as Presence['identityCheck'] })}
      />
      <CheckboxField
        name="consent"
        label={t('counters.form.consent')}
        error={error('consent')}
        checked={presence.consent}
        onChange={(consent) => set({ consent })}
      />
      <div className="ow-row">
        <Button kind="primary" type="submit" busy={busy}>
          {t('counters.form.open')}
        </Button>
      </div>
    </Form>
  );
}
