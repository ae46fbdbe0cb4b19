import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefresh } from '#platform/api/web/useRefresh.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { DeskUnit, StreamView } from '../../contract.ts';
import { briefings } from '../briefingsClient.ts';
import { ChoosePolicy } from './ChoosePolicy.tsx';
import { SendButton } from './SendButton.tsx';

const EMPTY = { policy: '', title: '', words: '' };
const FIELDS = [
  { field: 'policy', label: 'briefings.desk.policy' },
  { field: 'title', label: 'briefings.speakDesk.titleOf' },
  { field: 'words', label: 'briefings.speakDesk.words' },
] as const;

/** The department drafts what its spokesperson publishes (POL-10.r4). */
export function DraftForm({ unit, policies }: { unit: DeskUnit; policies: StreamView['policies'] }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const [values, setValues] = useState(EMPTY);
  const set = (field: keyof typeof values) => (value: string) => setValues({ ...values, [field]: value });
  const { submit, busy, problem } = useSubmit(briefings.draftExplanation);
  const missing = FIELDS.filter(({ field }) => values[field].trim() === '').map(({ field, label }) => ({
    name: `draft-${field}-${unit.unit}`,
    label: t(label),
  }));
  async function send() {
    if (!(await submit({ register: unit.register, unit: unit.unit, ...values }))) return;
    setValues(EMPTY);
    await refresh();
  }
  return (
    <details>
      <summary>{t('briefings.speakDesk.draft')}</summary>
      <form className="ow-stack" noValidate>
        <ChoosePolicy
          name={`draft-policy-${unit.unit}`}
          policies={policies}
          value={values.policy}
          onChange={set('policy')}
        />
        <TextField
          name={`draft-title-${unit.unit}`}
          label={t('briefings.speakDesk.titleOf')}
          maxLength={200}
          value={values.title}
          onChange={set('title')}
        />
        <TextField
          name={`draft-words-${unit.unit}`}
          label={t('briefings.speakDesk.words')}
          rows={5}
          maxLength={2000}
          value={values.words}
          onChange={set('words')}
        />
        <ProblemNotice problem={problem} />
        <div className="ow-row">
          <SendButton kind="primary" busy={busy} missing={missing} onSend={() => void send()}>
            {t('briefings.speakDesk.saveDraft')}
          </SendButton>
        </div>
      </form>
    </details>
  );
}
