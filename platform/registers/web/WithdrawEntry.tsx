import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefresh } from '#platform/api/web/useRefresh.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { QuestionButton } from '#platform/ui/plain/QuestionButton.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import { registersClient } from './registersClient.ts';

interface WithdrawEntryProps {
  register: string;
  entry: string;
  today: string;
}

const DATE_LENGTH = 10;
const MOST = 500;

/** Takes an entry off the list from a day on; what it was stays readable for the days before. */
export function WithdrawEntry({ register, entry, today }: WithdrawEntryProps) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const [from, setFrom] = useState(today);
  const [reason, setReason] = useState('');
  const sending = useSubmit(registersClient.withdrawEntry);
  return (
    <QuestionButton
      opener={{ label: t('registers.withdraw.open') }}
      title={t('registers.withdraw.title', { entry })}
      answer={{ label: t('registers.withdraw.open'), kind: 'danger', disabled: reason.trim() === '' }}
      leave={t('registers.entry.leave')}
      sending={sending}
      onSend={() => sending.submit({ name: register, key: entry, reason, ...(from && { from }) })}
      onDone={refresh}
    >
      <p>{t('registers.withdraw.lead')}</p>
      <TextField
        name="from"
        type="date"
        label={t('registers.withdraw.from')}
        length={DATE_LENGTH}
        value={from}
        onChange={setFrom}
      />
      <TextField
        name="reason"
        label={t('registers.withdraw.reason')}
        rows={3}
        maxLength={MOST}
        value={reason}
        onChange={setReason}
      />
    </QuestionButton>
  );
}
