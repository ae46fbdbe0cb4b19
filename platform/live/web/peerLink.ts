import { ignoresOffer, isPolite, type Negotiation } from '../pure/negotiation.ts';
import type { Signal } from '../pure/signal.ts';

export interface PeerLink {
  /** What comes from the other page. */
  stream: MediaStream;
  state(): RTCPeerConnectionState;
  take(signal: Signal): Promise<void>;
  /** What is sent from now on: camera, screen, or nothing. */
  send(tracks: { audio: MediaStreamTrack | null; video: MediaStreamTrack | null }): Promise<void>;
  health(): Promise<{ framesDecoded: number; bytesReceived: number }>;
  close(): void;
}

export interface PeerLinkOptions {
  own: string;
  other: string;
  iceServers: RTCIceServer[];
  tell: (signals: Signal[]) => void;
  onChange: () => void;
}

/** Candidates found shortly after each other travel together. */
const GATHER_MS = 60;
const PATIENCE_MS = 6_000;

/**
 * A connection to one other page ("perfect negotiation", W3C WebRTC §10.7). One side lays out sound and picture; what
 * is sent over them may change at any time without a new offer. A connection that fails looks for another way.
 */
export function openPeerLink({ own, other, iceServers, tell, onChange }: PeerLinkOptions): PeerLink {
  const connection = new RTCPeerConnection({ iceServers });
  const stream = new MediaStream();
  const negotiation: Negotiation = { polite: isPolite(own, other), makingOffer: false, ignoring: false };
  let sending: Parameters<PeerLink['send']>[0] = { audio: null, video: null };
  let gathered: Signal[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;

  connection.onicecandidate = ({ candidate }) => {
    if (!candidate) return;
    const { sdpMid, sdpMLineIndex } = candidate;
    gathered.push({ kind: 'candidate', candidate: candidate.candidate, sdpMid, sdpMLineIndex });
    timer ??= setTimeout(() => {
      tell(gathered);
      gathered = [];
      timer = undefined;
    }, GATHER_MS);
  };
  connection.ontrack = ({ track }) => {
    for (const before of stream.getTracks()) if (before.kind === track.kind) stream.removeTrack(before);
    stream.addTrack(track);
    onChange();
  };
  connection.onconnectionstatechange = () => {
    clearTimeout(patience);
    if (connection.connectionState === 'failed') connection.restartIce();
    if (connection.connectionState === 'disconnected') {
      patience = setTimeout(() => connection.restartIce(), PATIENCE_MS);
    }
    onChange();
  };
  connection.onnegotiationneeded = async () => {
    // Only one side lays out the connection; the other has nothing to offer before it has seen that.
    if (connection.getTransceivers().length === 0) return;
    try {
      negotiation.makingOffer = true;
      await connection.setLocalDescription();
      tellDescription();
    } finally {
      negotiation.makingOffer = false;
    }
  };
  if (!negotiation.polite) {
    connection.addTransceiver('audio', { direction: 'sendrecv' });
    connection.addTransceiver('video', { direction: 'sendrecv' });
  }

  function tellDescription(): void {
    const description = connection.localDescription;
    if (description) tell([{ kind: 'description', type: description.type, sdp: description.sdp }]);
  }

  async function attach(): Promise<void> {
    for (const transceiver of connection.getTransceivers()) {
      const kind = transceiver.receiver.track.kind as 'audio' | 'video';
      transceiver.direction = 'sendrecv';
      if (transceiver.sender.track !== sending[kind]) await transceiver.sender.replaceTrack(sending[kind]);
    }
  }

  return {
    stream,
    state: () => connection.connectionState,
    async take(signal) {
      if (signal.kind === 'candidate') {
        const { kind: _, ...candidate } = signal;
        await connection.addIceCandidate(candidate).catch((error) => {
          if (!negotiation.ignoring) throw error;
        });
        return;
      }
      negotiation.ignoring = ignoresOffer(negotiation, signal.type, connection.signalingState);
      if (negotiation.ignoring) return;
      await connection.setRemoteDescription({ type: signal.type, sdp: signal.sdp });
      if (signal.type !== 'offer') return;
      await attach();
      await connection.setLocalDescription();
      tellDescription();
    },
    async send(tracks) {
      sending = tracks;
      await attach();
    },
    async health() {
      let framesDecoded = 0;
      let bytesReceived = 0;
      for (const [, report] of (await connection.getStats()) as unknown as Map<
        string,
        Record<string, unknown>
      >) {
        if (report['type'] !== 'inbound-rtp') continue;
        bytesReceived += Number(report['bytesReceived'] ?? 0);
        if (report['kind'] === 'video') framesDecoded += Number(report['framesDecoded'] ?? 0);
      }
      return { framesDecoded, bytesReceived };
    },
    close() {
      clearTimeout(timer);
      clearTimeout(patience);
      connection.close();
    },
  };
}
