/** The person's own camera, microphone and screen. */
export interface LocalMedia {
  audio: MediaStreamTrack | null;
  camera: MediaStreamTrack | null;
  screen: MediaStreamTrack | null;
}

export const NO_MEDIA: LocalMedia = { audio: null, camera: null, screen: null };
export type Facing = 'user' | 'environment';

// Enough to read a sign on a fence, little enough for the network of a building site.
const WIDTH = { ideal: 960 };
const HEIGHT = { ideal: 540 };
const FRAMES = { ideal: 15, max: 20 };

/** @throws DOMException when the browser or the person refuses, or there is no device */
export async function openCamera(facing: Facing): Promise<Pick<LocalMedia, 'audio' | 'camera'>> {
  const media = await navigator.mediaDevices.getUserMedia({
    audio: { echoCancellation: true, noiseSuppression: true },
    video: { facingMode: facing, width: WIDTH, height: HEIGHT, frameRate: FRAMES },
  });
  return { audio: media.getAudioTracks()[0] ?? null, camera: media.getVideoTracks()[0] ?? null };
}

export async function openScreen(): Promise<MediaStreamTrack | null> {
  const media = await navigator.mediaDevices.getDisplayMedia({ video: true });
  return media.getVideoTracks()[0] ?? null;
}

/** Phones share no screen. */
export function canShareScreen(): boolean {
  return typeof navigator.mediaDevices?.getDisplayMedia === 'function';
}

export function stopMedia(media: LocalMedia): void {
  for (const track of Object.values(media)) track?.stop();
}
