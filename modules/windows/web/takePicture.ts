/** A still of the other side's video, as it is shown on this page; undefined while there is none. */
export function takePicture(): Promise<Blob | undefined> {
  const video = document.querySelector<HTMLVideoElement>('[data-frames-decoded] video');
  if (!video || video.videoWidth === 0) return Promise.resolve(undefined);
  const canvas = document.createElement('canvas');
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/png'));
}
