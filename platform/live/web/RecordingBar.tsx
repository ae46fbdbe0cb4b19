import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import type { RoomView } from '../contract.ts';
import { RecordingList } from './RecordingList.tsx';
import type { useRecorder } from './useRecorder.ts';

interface RecordingBarProps {
  room: RoomView;
  recorder: ReturnType<typeof useRecorder>;
  mayRecord: boolean;
  onChanged: () => void;
}

/** That a recording runs, for everybody; beginning and ending it, for the officer; what was recorded so far. */
export function RecordingBar({ room, recorder, mayRecord, onChanged }: RecordingBarProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (room.recording === 'none') return null;
  const { phase, bytes, problem } = recorder;
  const runs = room.recordings.some(({ endedAt }) => endedAt === null);
  const cutOff = room.recordings.filter(({ id, endedAt }) => endedAt === null && id !== recorder.own);
  const after = async (work: Promise<unknown>) => {
    await work;
    onChanged();
  };
  return (
    <section className="live-recording" aria-label={t('live.recording.title')}>
      {runs && phase === 'idle' && !mayRecord && (
        <p className="live-recording__on">{t('live.recording.everybody')}</p>
      )}
      {mayRecord && phase === 'idle' && (
        <Button kind="primary" onClick={() => void after(recorder.start())}>
          {t('live.recording.start')}
        </Button>
      )}
      {(phase === 'running' || phase === 'starting') && (
        <div className="ow-row">
          <p className="live-recording__on" role="status">
            {t('live.recording.running', { size: format.bytes(bytes) })}
          </p>
          <Button kind="primary" busy={phase === 'starting'} onClick={() => void after(recorder.stop())}>
            {t('live.recording.stop')}
          </Button>
        </div>
      )}
      {phase === 'archiving' && <p role="status">{t('live.recording.archiving')}</p>}
      <ProblemNotice problem={problem} />
      {room.me.part === 'officer' &&
        phase === 'idle' &&
        cutOff.map(({ id }) => (
          <Notice
            key={id}
            kind="warning"
            title={t('live.recording.cutOff')}
            action={
              <Button onClick={() => void after(recorder.archive(id))}>{t('live.recording.keep')}</Button>
            }
          />
        ))}
      <RecordingList caseId={room.caseId} recordings={room.recordings} />
    </section>
  );
}
