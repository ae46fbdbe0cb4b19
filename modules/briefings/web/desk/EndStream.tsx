import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefresh } from '#platform/api/web/useRefresh.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { StreamCard } from '../../contract.ts';
import { briefings } from '../briefingsClient.ts';
import { SendButton } from './SendButton.tsx';

/** The replay of a livestream that is over; calling off one that has not begun. */
export function EndStream({ stream }: { stream: StreamCard }) {
  const { t } = useTranslation();
  const format = useFormat();
  const refresh = useRefresh();
  const { id, stands, startsAt } = stream;
  const [words, setWords] = useState('');
  const replay = useSubmit(briefings.recordReplay);
  const cancel = useSubmit(briefings.cancelStream);
  const isOver = stands === 'over';
  const field = {
    name: `end-${id}`,
    label: t(isOver ? 'briefings.desk.replayUrl' : 'briefings.desk.reason'),
  };
  async function send() {
    const done = isOver
      ? await replay.submit({ id, replayUrl: words })
      : await cancel.submit({ id, reason: words });
    if (done) await refresh();
  }
  return (
    <form className="ow-stack" noValidate>
      <p>
        {t(`briefings.stands.${stands}`)} · {format.dateTime(startsAt)}
      </p>
      <ProblemNotice problem={replay.problem ?? cancel.problem} />
      <TextField
        {...field}
        type={isOver ? 'url' : 'text'}
        maxLength={300}
        value={words}
        onChange={setWords}
      />
      <div className="ow-row">
        <SendButton
          kind={isOver ? 'primary' : 'danger'}
          busy={replay.busy || cancel.busy}
          missing={words.trim() === '' ? [field] : []}
          onSend={() => void send()}
        >
          {t(isOver ? 'briefings.desk.keepReplay' : 'briefings.desk.cancel')}
        </SendButton>
      </div>
    </form>
  );
}
