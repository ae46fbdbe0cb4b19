import type { ServerResponse } from 'node:http';

const POLICY = [
  "default-src 'self'",
  // antd writes its styles into the page as it goes.
  "style-src 'self' 'unsafe-inline'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "img-src 'self' data: blob:",
  "frame-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Set on every response before anything else writes. */
export function setSecurityHeaders(response: ServerResponse, isTls: boolean): void {
  response.setHeader('content-security-policy', POLICY);
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'same-origin');
  response.setHeader('x-frame-options', 'DENY');
  response.setHeader('cross-origin-opener-policy', 'same-origin-allow-popups');
  response.setHeader('permissions-policy', 'camera=(self), geolocation=(self), microphone=(self)');
  if (isTls) response.setHeader('strict-transport-security', 'max-age=31536000; includeSubDomains');
}
