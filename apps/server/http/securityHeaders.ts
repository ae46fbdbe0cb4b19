import type { ServerResponse } from 'node:http';
import { pagePolicy } from '#apps/web/fillPage.ts';

/** Set on every response before anything else writes; a page with a nonce, or without scripts, sets its own policy. */
export function setSecurityHeaders(response: ServerResponse, isTls: boolean): void {
  response.setHeader('content-security-policy', pagePolicy());
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'same-origin');
  response.setHeader('x-frame-options', 'DENY');
  response.setHeader('cross-origin-opener-policy', 'same-origin-allow-popups');
  response.setHeader('permissions-policy', 'camera=(self), geolocation=(self), microphone=(self)');
  if (isTls) response.setHeader('strict-transport-security', 'max-age=31536000; includeSubDomains');
}
