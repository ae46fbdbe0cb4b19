import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Dialog } from '#platform/ui/plain/Dialog.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
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
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState('');
  const [reason, setReason] = useState('');
  const { submit, busy, problem, clear } = useSubmit(surveysClient.rescheduleSurvey);
  const time = officeTime(at);
  async function send() {
    if (!time || !(await submit({ caseId: survey.case.id, at: time, reason }))) return;
    setOpen(false);
    onMoved();
  }
  return (
    <>
      <Button
        onClick={() => {
          clear();
          setOpen(true);
        }}
      >
        {t('surveys.move.open')}
      </Button>
      <Dialog
        open={open}
        title={t('surveys.move.open')}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button
              kind="primary"
              busy={busy}
              disabled={!time || reason.trim() === ''}
              onClick={() => void send()}
            >
              {t('surveys.move.send')}
            </Button>
            <Button onClick={() => setOpen(false)}>{t('surveys.move.leave')}</Button>
          </>
        }
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
        <ProblemNotice problem={problem} />
      </Dialog>
    </>
  );
}
