import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import type { RecordingView } from '../contract.ts';
import './live.css';

/** Archived recordings, each with its hash and the way to play it back. */
export function RecordingList({
  caseId,
  recordings,
}: {
  caseId: string;
  recordings: readonly RecordingView[];
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const archived = recordings.filter(({ sha256 }) => sha256 !== null);
  if (archived.length === 0) return null;
  const door = location.pathname.startsWith('/desk') ? 'desk' : 'space';
  return (
    <ul className="live-recordings">
      {archived.map(({ id, startedAt, startedBy, size, sha256 }) => (
        <li key={id}>
          <p>
            {format.dateTime(startedAt)} {t('live.recording.by', { name: startedBy })}{' '}
            {format.bytes(size ?? 0)}{' '}
            <a href={`/${door}/live/replay/${caseId}/${id}`}>{t('live.recording.replay')}</a>
          </p>
          <p className="live-hash">SHA-256 {sha256}</p>
        </li>
      ))}
    </ul>
  );
}
