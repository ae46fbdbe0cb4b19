import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { QuestionButton } from '#platform/ui/plain/QuestionButton.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { PublicNoticeView } from '../contract.ts';
import { registration } from './registrationClient.ts';

const MOST = 2000;

/** The objection to one notice. Whoever is not signed in is asked to over the page, and what they wrote stays. */
export function ObjectToNotice({ notice }: { notice: PublicNoticeView }) {
  const { t } = useTranslation();
  const { caseId, firm, objected } = notice;
  const [reason, setReason] = useState('');
  const [sent, setSent] = useState(false);
  const sending = useSubmit(registration.objectToNotice);
  if (sent) return <Notice kind="success" title={t('registration.notices.sent')} />;
  if (objected) return <p>{t('registration.notices.objected')}</p>;
  return (
    <div className="ow-row">
      <QuestionButton
        opener={{ label: t('registration.notices.object') }}
        title={t('registration.notices.objectTo', { firm })}
        answer={{ label: t('registration.notices.send'), kind: 'primary', disabled: reason.trim() === '' }}
        leave={t('registration.notices.notYet')}
        sending={sending}
        onSend={() => sending.submit({ caseId, reason })}
        onDone={() => setSent(true)}
      >
        <p>{t('registration.notices.how')}</p>
        <TextField
          name={`reason-${caseId}`}
          label={t('registration.notices.reason')}
          rows={5}
          maxLength={MOST}
          value={reason}
          onChange={setReason}
        />
      </QuestionButton>
    </div>
  );
}
