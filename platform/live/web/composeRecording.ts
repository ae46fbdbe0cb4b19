import type { ShownPeer } from './roomConnection.ts';

/** Sound and picture of everybody in a room as one stream, which stays the same whoever comes and goes. */
export interface Composition {
  stream: MediaStream;
  show: (
    peers: readonly ShownPeer[],
    own: { audio: MediaStreamTrack | null; video: MediaStreamTrack | null },
  ) => void;
  stop: () => void;
}

const WIDTH = 960;
const HEIGHT = 540;
const FRAMES = 8;
const LINE = 26;

/**
 * Draws all pictures side by side, with the time, some times a second, and mixes all sound. A recorder that took the
 * cameras themselves would stop whenever one is switched off or turned round.
 */
export function composeRecording(stamp: () => string): Composition {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const pen = canvas.getContext('2d')!;
  const sound = new AudioContext();
  const mixed = sound.createMediaStreamDestination();
  const videos = new Map<string, HTMLVideoElement>();
  const sources = new Map<MediaStreamTrack, MediaStreamAudioSourceNode>();

  function draw(): void {
    pen.fillStyle = '#1b1b1b';
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    const shown = [...videos.values()].filter(({ videoWidth }) => videoWidth > 0);
    const columns = Math.ceil(Math.sqrt(Math.max(1, shown.length)));
    const rows = Math.ceil(Math.max(1, shown.length) / columns);
    const [wide, high] = [WIDTH / columns, (HEIGHT - LINE) / rows];
    for (const [n, video] of shown.entries()) {
      const scale = Math.min(wide / video.videoWidth, high / video.videoHeight);
      const [w, h] = [video.videoWidth * scale, video.videoHeight * scale];
      const x = (n % columns) * wide + (wide - w) / 2;
      const y = Math.floor(n / columns) * high + (high - h) / 2;
      pen.drawImage(video, x, y, w, h);
    }
    pen.fillStyle = '#ffffff';
    pen.font = `${LINE * 0.65}px sans-serif`;
    pen.fillText(stamp(), 8, HEIGHT - LINE * 0.3);
  }

  function showOne(id: string, stream: MediaStream): void {
    const video = videos.get(id) ?? document.createElement('video');
    videos.set(id, video);
    if (video.srcObject === stream) return;
    video.muted = true;
    video.playsInline = true;
    video.srcObject = stream;
    void video.play().catch(() => {});
  }

  function hear(tracks: readonly MediaStreamTrack[]): void {
    for (const [track, source] of sources) {
      if (tracks.includes(track)) continue;
      source.disconnect();
      sources.delete(track);
    }
    for (const track of tracks) {
      if (sources.has(track) || track.readyState === 'ended') continue;
      const source = sound.createMediaStreamSource(new MediaStream([track]));
      source.connect(mixed);
      sources.set(track, source);
    }
  }

  const timer = setInterval(draw, 1000 / FRAMES);
  const stream = new MediaStream([...canvas.captureStream(FRAMES).getTracks(), ...mixed.stream.getTracks()]);
  let ownPicture: MediaStream | undefined;
  return {
    stream,
    show(peers, own) {
      for (const id of videos.keys())
        if (id !== 'own' && !peers.some((peer) => peer.id === id)) videos.delete(id);
      for (const peer of peers) showOne(peer.id, peer.stream);
      if (!own.video) videos.delete('own');
      else {
        if (ownPicture?.getVideoTracks()[0] !== own.video) ownPicture = new MediaStream([own.video]);
        showOne('own', ownPicture!);
      }
      hear([...peers.flatMap((peer) => peer.stream.getAudioTracks()), ...(own.audio ? [own.audio] : [])]);
    },
    stop() {
      clearInterval(timer);
      for (const track of stream.getTracks()) track.stop();
      for (const video of videos.values()) video.srcObject = null;
      void sound.close();
    },
  };
}
