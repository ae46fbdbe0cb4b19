import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { DrawerForm } from '#platform/ui/desk/DrawerForm.tsx';
import { Select } from '#platform/ui/plain/Select.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import { casesClient } from './casesClient.ts';

interface Person {
  id: string;
  name: string;
  role: string;
}

interface AbsenceFormProps {
  /** Who holds which post at the agency; for anybody but the head only the own post. */
  people: readonly Person[];
  me: { id: string; role: string };
  onNoted: () => void;
  onClose: () => void;
}

const MOST_LETTERS = 200;
const keyOf = ({ id, role }: { id: string; role: string }) => `${id} ${role}`;

/** Whose absence, from when to when, who stands in, and why. */
export function AbsenceForm({ people, me, onNoted, onClose }: AbsenceFormProps) {
  const { t } = useTranslation();
  const [who, setWho] = useState(keyOf(me));
  const [deputy, setDeputy] = useState('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const { submit, busy, problem } = useSubmit(casesClient.noteAbsence);
  const person = people.find((one) => keyOf(one) === who) ?? { ...me, name: '' };
  const deputies = people.filter((one) => one.role === person.role && one.id !== person.id);
  const errorOf = (name: string, value: string) => {
    if (checked && value.trim() === '') return t('errors.form.required.message');
    return problem?.fields.find(({ path }) => path === name)?.message;
  };
  const send = async () => {
    setChecked(true);
    if ([deputy, from, to, reason].some((value) => value.trim() === '')) return;
    const done = await submit({ person: person.id, role: person.role, deputy, from, to, reason });
    if (done) onNoted();
  };
  const choices = people.map((one) => ({ value: keyOf(one), label: one.name }));
  return (
    <DrawerForm
      open
      title={t('process.absence.note')}
      action={t('process.absence.save')}
      changed={reason !== '' || deputy !== ''}
      busy={busy}
      problem={problem}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      {choices.length > 1 && me.role === 'agency-head' && (
        <Select
          name="person"
          label={t('process.absence.person')}
          options={choices}
          value={who}
          onChange={setWho}
        />
      )}
      <TextField
        name="from"
        type="date"
        length={10}
        label={t('process.absence.from')}
        error={errorOf('from', from)}
        value={from}
        onChange={setFrom}
      />
      <TextField
        name="to"
        type="date"
        length={10}
        label={t('process.absence.to')}
        error={errorOf('to', to)}
        value={to}
        onChange={setTo}
      />
      <Select
        name="deputy"
        label={t('process.absence.deputyLabel')}
        help={t(deputies.length > 0 ? 'process.absence.deputyHelp' : 'process.absence.noDeputy')}
        error={errorOf('deputy', deputy)}
        options={deputies.map(({ id, name }) => ({ value: id, label: name }))}
        value={deputy}
        onChange={setDeputy}
      />
      <TextField
        name="reason"
        label={t('process.absence.reason')}
        help={t('process.absence.reasonHelp')}
        error={errorOf('reason', reason)}
        maxLength={MOST_LETTERS}
        value={reason}
        onChange={setReason}
      />
    </DrawerForm>
  );
}
