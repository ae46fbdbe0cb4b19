import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface VideoTileProps {
  stream: MediaStream;
  name: string;
  /** Under the name: part, or what the connection does. */
  note: string;
  /** The person's own picture makes no sound here. */
  own?: boolean;
  /** How many pictures of the other side have come. */
  health?: () => Promise<{ framesDecoded: number } | undefined>;
}

const LOOK_MS = 1_000;

export function VideoTile({ stream, name, note, own = false, health }: VideoTileProps) {
  const { t } = useTranslation();
  const video = useRef<HTMLVideoElement>(null);
  const [frames, setFrames] = useState(0);
  const look = useRef(health);
  look.current = health;
  useEffect(() => {
    if (!video.current) return;
    video.current.srcObject = stream;
    void video.current.play().catch(() => {});
  }, [stream]);
  useEffect(() => {
    if (own) return;
    const timer = setInterval(async () => setFrames((await look.current?.())?.framesDecoded ?? 0), LOOK_MS);
    return () => clearInterval(timer);
  }, [own]);
  const hasPicture = own ? stream.getVideoTracks().length > 0 : frames > 0;
  return (
    <figure className="live-tile" data-frames-decoded={own ? undefined : frames}>
      <video ref={video} muted={own} autoPlay playsInline aria-label={name} />
      {!hasPicture && <p className="live-tile__none">{t('live.video.noCamera')}</p>}
      <figcaption>
        <strong>{name}</strong> <span>{note}</span>
      </figcaption>
    </figure>
  );
}
