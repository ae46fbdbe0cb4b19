import type { Part } from '../pure/part.ts';
import type { Signal } from '../pure/signal.ts';
import { type LocalMedia, NO_MEDIA, stopMedia } from './localMedia.ts';
import { openPeerLink, type PeerLink } from './peerLink.ts';

export interface RoomPeer {
  id: string;
  name: string;
  part: Part;
}

/** Another page, as this page shows it. */
export interface ShownPeer extends RoomPeer {
  stream: MediaStream;
  state: RTCPeerConnectionState;
}

export interface RoomState {
  /** Whether the server hears and tells this page. */
  online: boolean;
  closed: boolean;
  peers: ShownPeer[];
  media: LocalMedia;
}

export interface RoomConnection {
  state: () => RoomState;
  subscribe: (listener: () => void) => () => void;
  setMedia: (media: LocalMedia) => Promise<void>;
  health: (peer: string) => Promise<{ framesDecoded: number; bytesReceived: number } | undefined>;
  leave: () => void;
}

/** What of the page the connection needs; tests give their own. */
export interface RoomParts {
  caseId: string;
  own: string;
  open: (url: string) => EventSource;
  send: (to: string, signals: Signal[]) => Promise<unknown>;
  bye: () => void;
  /** Something of the room changed: read it anew. */
  onChanged: () => void;
}

const CLOSED = 2;
const RETRY_MS = 4_000;
const MOST_SIGNALS = 50;

/** Enters a room with one page: a stream of events from our server, and a link to every other page there. */
export function enterRoom({ caseId, own, open, send, bye, onChanged }: RoomParts): RoomConnection {
  const links = new Map<string, PeerLink>();
  const listeners = new Set<() => void>();
  const taken = new Set<number>();
  let iceServers: RTCIceServer[] = [];
  let roster: RoomPeer[] = [];
  let media = NO_MEDIA;
  let online = false;
  let closed = false;
  let left = false;
  let source: EventSource;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let shown: RoomState = { online, closed, peers: [], media };

  function show(): void {
    const peers = roster.flatMap((peer) => {
      const link = links.get(peer.id);
      return link ? [{ ...peer, stream: link.stream, state: link.state() }] : [];
    });
    shown = { online, closed, peers, media };
    for (const listener of listeners) listener();
  }

  function tracks() {
    return { audio: media.audio, video: media.screen ?? media.camera };
  }

  function linkTo(other: string): PeerLink {
    const known = links.get(other);
    if (known) return known;
    // What one page tells another goes one after the other: an answer must not overtake its offer.
    let telling: Promise<unknown> = Promise.resolve();
    const tell = (signals: Signal[]) => {
      for (let n = 0; n < signals.length; n += MOST_SIGNALS) {
        const some = signals.slice(n, n + MOST_SIGNALS);
        telling = telling.then(() => send(other, some)).catch(() => {});
      }
    };
    const link = openPeerLink({ own, other, iceServers, tell, onChange: show });
    links.set(other, link);
    void link.send(tracks());
    return link;
  }

  function hear(peers: RoomPeer[]): void {
    roster = peers.filter(({ id }) => id !== own);
    for (const [id, link] of links) {
      if (roster.some((peer) => peer.id === id)) continue;
      link.close();
      links.delete(id);
    }
    for (const { id } of roster) linkTo(id);
    show();
  }

  function connect(): void {
    source = open(`/api/live/rooms/${caseId}/stream?peer=${own}`);
    const on = (name: string, handle: (data: never) => void) =>
      source.addEventListener(name, ({ data }: MessageEvent<string>) => handle(JSON.parse(data) as never));
    on('welcome', (data: { iceServers: RTCIceServer[] }) => {
      iceServers = data.iceServers;
      online = true;
      onChanged();
      show();
    });
    on('roster', ({ peers }: { peers: RoomPeer[] }) => hear(peers));
    on('signal', ({ id, from, signal }: { id: number; from: string; signal: Signal }) => {
      if (taken.has(id)) return;
      taken.add(id);
      void linkTo(from)
        .take(signal)
        .catch(() => show());
    });
    on('changed', onChanged);
    on('closed', () => {
      closed = true;
      onChanged();
      end();
    });
    source.addEventListener('error', () => {
      online = false;
      show();
      // The browser connects again by itself after a break, but not after a refusal.
      if (source.readyState === CLOSED && !left) retry = setTimeout(connect, RETRY_MS);
    });
  }

  function end(): void {
    left = true;
    clearTimeout(retry);
    source.close();
    for (const link of links.values()) link.close();
    links.clear();
    stopMedia(media);
    media = NO_MEDIA;
    online = false;
    show();
  }

  connect();
  return {
    state: () => shown,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async setMedia(next) {
      for (const kind of ['audio', 'camera', 'screen'] as const) {
        if (media[kind] !== next[kind]) media[kind]?.stop();
      }
      media = next;
      show();
      await Promise.all([...links.values()].map((link) => link.send(tracks())));
    },
    health: async (peer) => links.get(peer)?.health(),
    leave() {
      if (left) return;
      bye();
      end();
    },
  };
}
