import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Form } from '#platform/ui/plain/Form.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { RadioGroup } from '#platform/ui/plain/RadioGroup.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { SurveyMode } from '../contract.ts';
import { officeTime } from './officeTime.ts';
import { surveysClient } from './surveysClient.ts';

interface ArrangeSurveyProps {
  caseId: string;
  asked: { modes: SurveyMode[]; experts: number };
  onArranged: () => void;
}

/** When, in which way, and with which experts. */
export function ArrangeSurvey({ caseId, asked, onArranged }: ArrangeSurveyProps) {
  const { t } = useTranslation();
  const [mode, setMode] = useState<string>(asked.modes[0] ?? 'video');
  const [at, setAt] = useState('');
  const [experts, setExperts] = useState(() =>
    Array.from({ length: asked.experts }, () => ({ name: '', mobile: '' })),
  );
  const { submit, busy, problem } = useSubmit(surveysClient.scheduleSurvey);
  const time = officeTime(at);
  const send = async () => {
    if (!time) return;
    const invited = experts.filter(({ name, mobile }) => name !== '' && mobile !== '');
    const done = await submit({ caseId, mode: mode as SurveyMode, at: time, experts: invited });
    if (done) onArranged();
  };
  const change = (n: number, part: Partial<{ name: string; mobile: string }>) =>
    setExperts((before) => before.map((one, m) => (m === n ? { ...one, ...part } : one)));
  return (
    <Form onSend={send}>
      <h3>{t('surveys.desk.arrange')}</h3>
      <RadioGroup
        name="survey-mode"
        label={t('surveys.desk.mode')}
        value={mode}
        onChange={setMode}
        options={asked.modes.map((one) => ({ value: one, label: t(`surveys.mode.${one}`) }))}
      />
      <TextField
        name="survey-at"
        type="datetime-local"
        label={t('surveys.desk.at')}
        value={at}
        onChange={setAt}
        length={20}
      />
      {experts.map((expert, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are only added at the end
        <div key={n} className="ow-row">
          <TextField
            name={`expert-name-${n}`}
            label={t('surveys.desk.expertName')}
            value={expert.name}
            onChange={(name) => change(n, { name })}
          />
          <TextField
            name={`expert-mobile-${n}`}
            label={t('surveys.desk.expertMobile')}
            inputMode="tel"
            value={expert.mobile}
            onChange={(mobile) => change(n, { mobile })}
          />
        </div>
      ))}
      <div className="ow-row">
        <Button kind="primary" type="submit" busy={busy}>
          {t('surveys.desk.send')}
        </Button>
        <Button kind="quiet" onClick={() => setExperts((before) => [...before, { name: '', mobile: '' }])}>
          {t('surveys.desk.addExpert')}
        </Button>
      </div>
      <ProblemNotice problem={problem} />
    </Form>
  );
}
