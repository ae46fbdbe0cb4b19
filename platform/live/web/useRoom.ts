import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { callHeaders } from '#platform/api/web/callHeaders.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { liveClient } from './liveClient.ts';
import { enterRoom, type RoomConnection, type RoomState } from './roomConnection.ts';

const NOWHERE: RoomState = {
  online: false,
  closed: false,
  peers: [],
  media: { audio: null, camera: null, screen: null },
};
const nothing = () => () => undefined;

/** The room of a case, once the page has entered it. Leaving the page leaves the room. */
export function useRoom(caseId: string, onChanged: () => void) {
  const [room, setRoom] = useState<RoomConnection>();
  const changed = useRef(onChanged);
  changed.current = onChanged;
  const state = useSyncExternalStore(room?.subscribe ?? nothing, room?.state ?? (() => NOWHERE));

  useEffect(() => {
    if (!room) return;
    const leave = () => room.leave();
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      room.leave();
    };
  }, [room]);

  function enter(): RoomConnection {
    const own = newId();
    const entered = enterRoom({
      caseId,
      own,
      open: (url) => new EventSource(url),
      send: (to, signals) => liveClient.sendSignals({ caseId, from: own, to, signals }),
      bye: () => sayBye(caseId, own),
      onChanged: () => changed.current(),
    });
    setRoom(entered);
    return entered;
  }

  return { room, state, enter, leave: () => setRoom(undefined) };
}

/** Also while the page is being closed, hence not by the client. */
function sayBye(caseId: string, peer: string): void {
  void fetch(`/api/rooms/${caseId}/leave`, {
    method: 'POST',
    keepalive: true,
    headers: { ...callHeaders({}), 'content-type': 'application/json' },
    body: JSON.stringify({ peer }),
  }).catch(() => {});
}
