const LIVE = /^\/(?:space|desk)\/live(?:\/|$)/;

/**
 * Pages that talk by video. Only their documents may use camera, microphone and screen, so links to them load the
 * document anew.
 */
export function isLivePage(pathname: string): boolean {
  return LIVE.test(pathname);
}
