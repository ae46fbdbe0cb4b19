import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefresh } from '#platform/api/web/useRefresh.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { QuestionButton } from '#platform/ui/plain/QuestionButton.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { KeptPermit } from '../contract.ts';
import { permits } from './permitsClient.ts';

const MOST = 500;

/** Puts a permit on the list or takes it off, from today, with the decision that it rests on. */
export function DecidePermit({ permit }: { permit: KeptPermit }) {
  const { t } = useTranslation();
  const text = useText();
  const refresh = useRefresh();
  const { matter, name, listed } = permit;
  const [reason, setReason] = useState('');
  const sending = useSubmit(listed ? permits.takePermitOff : permits.listPermit);
  const action = t(listed ? 'permits.keep.takeOff' : 'permits.keep.putOn');
  const title = t('permits.keep.actionFor', { action, name: text(name) });
  function done() {
    setReason('');
    void refresh();
  }
  return (
    <QuestionButton
      opener={{ label: action, 'aria-label': title }}
      title={title}
      answer={{ label: action, kind: listed ? 'danger' : 'primary', disabled: reason.trim() === '' }}
      leave={t('permits.keep.leave')}
      sending={sending}
      onSend={() => sending.submit({ matter, reason })}
      onDone={done}
    >
      <p>{t(listed ? 'permits.keep.offMeans' : 'permits.keep.onMeans')}</p>
      <TextField
        name={`reason-${matter}`}
        label={t('permits.keep.reason')}
        help={t('permits.keep.reasonHelp')}
        rows={3}
        maxLength={MOST}
        value={reason}
        onChange={setReason}
      />
    </QuestionButton>
  );
}
