import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { QuestionButton } from '#platform/ui/plain/QuestionButton.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { SurveyView } from '../contract.ts';
import { officeTime } from './officeTime.ts';
import { surveysClient } from './surveysClient.ts';

const MOST = 1000;
const TIME_LENGTH = 20;

/** Another time for a survey that has not begun, with the reason that everybody who takes part is told. */
export function RescheduleSurvey({ survey, onMoved }: { survey: SurveyView; onMoved: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [at, setAt] = useState('');
  const [reason, setReason] = useState('');
  const sending = useSubmit(surveysClient.rescheduleSurvey);
  const time = officeTime(at);
  async function send() {
    return time && sending.submit({ caseId: survey.case.id, at: time, reason });
  }
  return (
    <QuestionButton
      opener={{ label: t('surveys.move.open') }}
      title={t('surveys.move.open')}
      answer={{ label: t('surveys.move.send'), kind: 'primary', disabled: !time || reason.trim() === '' }}
      leave={t('surveys.move.leave')}
      sending={sending}
      onSend={send}
      onDone={onMoved}
    >
      <p>{t('surveys.move.now', { at: format.dateTime(survey.scheduledFor) })}</p>
      <TextField
        name="move-at"
        type="datetime-local"
        label={t('surveys.move.at')}
        length={TIME_LENGTH}
        value={at}
        onChange={setAt}
      />
      <TextField
        name="move-reason"
        label={t('surveys.move.reason')}
        help={t('surveys.move.reasonHelp')}
        rows={3}
        maxLength={MOST}
        value={reason}
        onChange={setReason}
      />
    </QuestionButton>
  );
}
