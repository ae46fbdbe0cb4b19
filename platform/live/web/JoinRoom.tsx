import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import type { RoomView } from '../contract.ts';
import { type LocalMedia, NO_MEDIA, openCamera } from './localMedia.ts';

interface JoinRoomProps {
  room: RoomView;
  onJoin: (media: LocalMedia) => Promise<void>;
  onDenied: () => void;
}

/** Before one is in: what happens in the room, and the two ways in. */
export function JoinRoom({ room, onJoin, onDenied }: JoinRoomProps) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  if (room.state !== 'open') {
    return (
      <Notice kind="info" title={t(room.state === 'waiting' ? 'live.join.waiting' : 'live.join.closed')} />
    );
  }
  if (room.me.part === null) return null;
  // Officers look and are seen; whoever shows a site holds the camera the other way.
  const facing = room.me.part === 'applicant' ? 'environment' : 'user';
  const join = async () => {
    setBusy(true);
    try {
      await onJoin({ ...NO_MEDIA, ...(await openCamera(facing)) });
    } catch {
      onDenied();
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="live-join">
      <h2>{t('live.join.title')}</h2>
      <p>{t('live.join.lead')}</p>
      {room.recording === 'required' && <p>{t('live.join.recorded')}</p>}
      <div className="ow-row">
        <Button kind="primary" busy={busy} onClick={() => void join()}>
          {t('live.join.go')}
        </Button>
        <Button onClick={() => void onJoin(NO_MEDIA)}>{t('live.join.listen')}</Button>
      </div>
    </div>
  );
}
