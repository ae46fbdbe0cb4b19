import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefresh } from '#platform/api/web/useRefresh.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { StreamView } from '../../contract.ts';
import { briefings } from '../briefingsClient.ts';
import { ChoosePolicy } from './ChoosePolicy.tsx';
import { SendButton } from './SendButton.tsx';

const EMPTY = {
  themeZh: '',
  themeEn: '',
  starts: '',
  ends: '',
  official: '',
  officialUnit: '',
  firm: '',
  firmUnit: '',
  watchUrl: '',
};
type Field = keyof typeof EMPTY;
const FIELDS = Object.keys(EMPTY) as Field[];
const OPTIONAL: Field[] = ['watchUrl'];
const TYPES: Partial<Record<Field, string>> = {
  starts: 'datetime-local',
  ends: 'datetime-local',
  watchUrl: 'url',
};
const MOST_LETTERS = 200;

/** A livestream to come: theme, an official, a firm, a policy, a time. */
export function PlanForm({
  policies,
  onPlanned,
}: {
  policies: StreamView['policies'];
  onPlanned: () => void;
}) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const [values, setValues] = useState(EMPTY);
  const [policy, setPolicy] = useState('');
  const { submit, busy, problem } = useSubmit(briefings.planStream);
  const missing = [
    ...FIELDS.filter((one) => !OPTIONAL.includes(one) && values[one].trim() === ''),
    ...(policy === '' ? ['policy'] : []),
  ].map((name) => ({ name, label: t(`briefings.desk.${name}`) }));
  async function send() {
    const planned = await submit({
      theme: { zh: values.themeZh, en: values.themeEn },
      startsAt: instantOf(values.starts),
      endsAt: instantOf(values.ends),
      speakers: [
        { kind: 'official', name: values.official, unit: values.officialUnit },
        { kind: 'firm', name: values.firm, unit: values.firmUnit },
      ],
      policies: [policy],
      ...(values.watchUrl && { watchUrl: values.watchUrl }),
    });
    if (!planned) return;
    await refresh();
    onPlanned();
  }
  return (
    <form className="briefings-form" noValidate>
      {FIELDS.map((name) => (
        <TextField
          key={name}
          name={name}
          type={TYPES[name] ?? 'text'}
          label={t(`briefings.desk.${name}`)}
          optional={OPTIONAL.includes(name)}
          maxLength={MOST_LETTERS}
          value={values[name]}
          onChange={(value) => setValues({ ...values, [name]: value })}
        />
      ))}
      <ChoosePolicy name="policy" policies={policies} value={policy} onChange={setPolicy} />
      <ProblemNotice problem={problem} />
      <div className="ow-row">
        <SendButton kind="primary" busy={busy} missing={missing} onSend={() => void send()}>
          {t('briefings.desk.save')}
        </SendButton>
      </div>
    </form>
  );
}

/** What is typed is the clock on the wall in China, wherever the browser stands. */
function instantOf(local: string): string {
  return new Date(`${local}:00+08:00`).toISOString();
}
