import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefresh } from '#platform/api/web/useRefresh.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { QuestionView, StreamCard, StreamView } from '../../contract.ts';
import { briefings } from '../briefingsClient.ts';
import { ChoosePolicy } from './ChoosePolicy.tsx';
import { SendButton } from './SendButton.tsx';

interface AnswerFormProps {
  question: QuestionView & { stream: StreamCard; offered: StreamView['policies'] };
  policies: StreamView['policies'];
}

/** Answers one question, with a policy in force that the answer rests on. */
export function AnswerForm({ question, policies }: AnswerFormProps) {
  const { t } = useTranslation();
  const text = useText();
  const refresh = useRefresh();
  const { id, words, stream, offered } = question;
  const [answer, setAnswer] = useState('');
  const [policy, setPolicy] = useState(offered[0]?.policy ?? '');
  const { submit, busy, problem } = useSubmit(briefings.answerQuestion);
  const missing = [
    ...(answer.trim() === '' ? [{ name: `answer-${id}`, label: t('briefings.desk.answer') }] : []),
    ...(policy === '' ? [{ name: `policy-${id}`, label: t('briefings.desk.policy') }] : []),
  ];
  async function send() {
    if (await submit({ id, answer, policies: [policy] })) await refresh();
  }
  return (
    <form className="briefings-question ow-stack" aria-label={words} noValidate>
      <h3>{words}</h3>
      <p className="briefings-note">{text(stream.theme)}</p>
      <ProblemNotice problem={problem} />
      <TextField
        name={`answer-${id}`}
        label={t('briefings.desk.answer')}
        rows={3}
        maxLength={2000}
        value={answer}
        onChange={setAnswer}
      />
      <ChoosePolicy name={`policy-${id}`} policies={policies} value={policy} onChange={setPolicy} />
      <div className="ow-row">
        <SendButton kind="primary" busy={busy} missing={missing} onSend={() => void send()}>
          {t('briefings.desk.publish')}
        </SendButton>
      </div>
    </form>
  );
}
