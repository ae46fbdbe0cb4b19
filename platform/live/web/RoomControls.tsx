import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#platform/ui/plain/Button.tsx';
import { canShareScreen, type Facing, type LocalMedia, openCamera, openScreen } from './localMedia.ts';

interface RoomControlsProps {
  media: LocalMedia;
  onMedia: (media: LocalMedia) => Promise<void>;
  onDenied: () => void;
  onLeave: () => void;
}

/** Microphone, camera, screen, and the way out. */
export function RoomControls({ media, onMedia, onDenied, onLeave }: RoomControlsProps) {
  const { t } = useTranslation();
  const [facing, setFacing] = useState<Facing>('environment');
  const [, redraw] = useState(0);
  const attempt = (work: () => Promise<void>) => void work().catch(onDenied);

  const toggle = (track: MediaStreamTrack | null) => {
    if (track) track.enabled = !track.enabled;
    redraw((before) => before + 1);
  };
  const turnOn = (side: Facing) =>
    attempt(async () => {
      media.camera?.stop();
      await onMedia({ ...media, ...(await openCamera(side)) });
      setFacing(side);
    });
  const share = () =>
    attempt(async () => {
      if (media.screen) return onMedia({ ...media, screen: null });
      const screen = await openScreen();
      screen?.addEventListener('ended', () => void onMedia({ ...media, screen: null }));
      await onMedia({ ...media, screen });
    });

  const muted = !media.audio?.enabled;
  const hidden = !media.camera?.enabled;
  return (
    <fieldset className="live-controls">
      <legend className="ow-hidden">{t('live.control.group')}</legend>
      {media.audio && (
        <Button onClick={() => toggle(media.audio)}>
          {t(muted ? 'live.control.unmute' : 'live.control.mute')}
        </Button>
      )}
      <Button onClick={() => (media.camera ? toggle(media.camera) : turnOn(facing))}>
        {t(hidden ? 'live.control.show' : 'live.control.hide')}
      </Button>
      {media.camera && (
        <Button onClick={() => turnOn(facing === 'user' ? 'environment' : 'user')}>
          {t('live.control.turn')}
        </Button>
      )}
      {canShareScreen() && (
        <Button onClick={share}>{t(media.screen ? 'live.control.unshare' : 'live.control.share')}</Button>
      )}
      <Button kind="quiet" onClick={onLeave}>
        {t('live.control.leave')}
      </Button>
    </fieldset>
  );
}
