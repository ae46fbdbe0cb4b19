import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefresh } from '#platform/api/web/useRefresh.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { QuestionView, StreamCard, StreamView } from '../../contract.ts';
import { briefings } from '../briefingsClient.ts';
import { ChoosePolicy } from './ChoosePolicy.tsx';

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
  async function send() {
    if (await submit({ id, answer, policies: [policy] })) await refresh();
  }
  return (
    <form
      className="briefings-question ow-stack"
      aria-label={words}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
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
        <Button type="submit" kind="primary" busy={busy} disabled={answer.trim() === '' || policy === ''}>
          {t('briefings.desk.publish')}
        </Button>
      </div>
    </form>
  );
}
