import type { ServerResponse } from 'node:http';
import { pagePolicy } from '#apps/web/fillPage.ts';

/** Set on every response before anything else writes; a page with a nonce, or without scripts, sets its own policy. */
export function setSecurityHeaders(response: ServerResponse, isTls: boolean): void {
  response.setHeader('content-security-policy', pagePolicy());
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'same-origin');
  response.setHeader('x-frame-options', 'DENY');
  response.setHeader('cross-origin-opener-policy', 'same-origin-allow-popups');
  response.setHeader('permissions-policy', permissions(false));
  if (isTls) response.setHeader('strict-transport-security', 'max-age=31536000; includeSubDomains');
}

/** What the browser lets a document do. Camera, microphone and screen only where people talk by video. */
export function permissions(live: boolean): string {
  const media = live ? '(self)' : '()';
  return `camera=${media}, display-capture=${media}, geolocation=(self), microphone=${media}`;
}
