import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import type { RoomView } from '../contract.ts';
import { JoinRoom } from './JoinRoom.tsx';
import { type LocalMedia, NO_MEDIA } from './localMedia.ts';
import { RecordingBar } from './RecordingBar.tsx';
import { RoomControls } from './RoomControls.tsx';
import { RoomTalk } from './RoomTalk.tsx';
import { useRecorder } from './useRecorder.ts';
import { useRoom } from './useRoom.ts';
import { VideoTile } from './VideoTile.tsx';
import './live.css';

interface LiveRoomProps {
  room: RoomView;
  /** Reads the room and what belongs to it anew. */
  onChanged: () => void;
  /** What stands beside the pictures: a checklist, the steps of a session. */
  children?: ReactNode;
}

/** People in a room: who is there, what they show, say and give; for an officer also the recording. */
export function LiveRoom({ room, onChanged, children }: LiveRoomProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { room: entered, state, enter, leave } = useRoom(room.caseId, onChanged);
  const recorder = useRecorder(room.caseId, state, () => `${room.number}  ${format.dateTime(new Date())}`);
  const [denied, setDenied] = useState(false);
  const ownPicture = useMemo(() => {
    const track = state.media.screen ?? state.media.camera;
    return new MediaStream(track ? [track] : []);
  }, [state.media]);
  const isOfficer = room.me.part === 'officer';

  const join = async (media: LocalMedia) => {
    setDenied(false);
    await enter().setMedia(media);
  };
  const go = async () => {
    if (recorder.phase === 'running') await recorder.stop();
    leave();
    onChanged();
  };

  return (
    <div className="live-room">
      <section className="live-room__pictures" aria-label={t('live.video.title')}>
        {denied && <Notice kind="error" title={t('live.join.denied')} wayOut={t('live.join.deniedWayOut')} />}
        {!entered || state.closed ? (
          <JoinRoom room={room} onJoin={join} onDenied={() => setDenied(true)} />
        ) : (
          <>
            {!state.online && <Notice kind="warning" title={t('live.video.offline')} />}
            {state.online && state.peers.length === 0 && <Notice kind="info" title={t('live.video.alone')} />}
            <div className="live-tiles">
              {state.peers.map((peer) => (
                <VideoTile
                  key={peer.id}
                  stream={peer.stream}
                  name={peer.name}
                  note={`${t(`live.part.${peer.part}`)} · ${t(`live.video.${wordOf(peer.state)}`)}`}
                  health={() => entered.health(peer.id)}
                />
              ))}
              <VideoTile own stream={ownPicture} name={t('live.you')} note={t(`live.part.${room.me.part}`)} />
            </div>
            <RoomControls
              media={state.media ?? NO_MEDIA}
              onMedia={entered.setMedia}
              onDenied={() => setDenied(true)}
              onLeave={() => void go()}
            />
          </>
        )}
        <RecordingBar
          room={room}
          recorder={recorder}
          mayRecord={isOfficer && entered !== undefined && !state.closed}
          onChanged={onChanged}
        />
      </section>
      <div className="live-room__beside">
        {children}
        <RoomTalk room={room} onChanged={onChanged} />
      </div>
    </div>
  );
}

function wordOf(state: RTCPeerConnectionState): 'connected' | 'broken' | 'connecting' {
  if (state === 'connected') return 'connected';
  return state === 'failed' || state === 'disconnected' ? 'broken' : 'connecting';
}
