import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** What a signature covers: nothing of a request can be changed, and none can be sent later as new. */
export interface SignedParts {
  method: string;
  /** Path and query as sent. */
  target: string;
  body: string;
  /** Idempotency key, when there is one. */
  key?: string;
}

export interface Secret {
  keyId: string;
  secret: string;
}

type Headers = Record<string, string | string[] | undefined>;

export const SIGNATURE_HEADERS = {
  keyId: 'x-signature-key',
  time: 'x-signature-time',
  nonce: 'x-signature-nonce',
  signature: 'x-signature',
} as const;

/** Both clocks may differ by so much; after that a recorded request is worthless. */
const WINDOW_SECONDS = 300;
const NONCE = /^[0-9a-f]{32}$/;

/** Headers that sign a request: HMAC-SHA256 over method, target, time, nonce, idempotency key and body. */
export function signatureHeaders(
  { keyId, secret }: Secret,
  parts: SignedParts,
  now: Date,
): Record<string, string> {
  const time = String(Math.floor(now.getTime() / 1000));
  const nonce = randomBytes(16).toString('hex');
  return {
    [SIGNATURE_HEADERS.keyId]: keyId,
    [SIGNATURE_HEADERS.time]: time,
    [SIGNATURE_HEADERS.nonce]: nonce,
    [SIGNATURE_HEADERS.signature]: hmac(secret, parts, time, nonce).toString('hex'),
  };
}

/**
 * Why a request is not to be trusted, or undefined when it is. Whoever signed it is `keyId`.
 * @param now the clock of the machine, never of the demo
 */
export function signatureFault(
  { keyId, secret }: Secret,
  parts: SignedParts,
  headers: Headers,
  now: Date,
): 'missing' | 'otherKey' | 'expired' | 'wrong' | undefined {
  const read = (name: string) => (typeof headers[name] === 'string' ? headers[name] : undefined);
  const time = read(SIGNATURE_HEADERS.time);
  const nonce = read(SIGNATURE_HEADERS.nonce);
  const given = read(SIGNATURE_HEADERS.signature);
  if (!time || !nonce || !given || !NONCE.test(nonce) || !/^\d{1,12}$/.test(time)) return 'missing';
  if (read(SIGNATURE_HEADERS.keyId) !== keyId) return 'otherKey';
  const expected = hmac(secret, parts, time, nonce);
  const actual = Buffer.from(given, 'hex');
  if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) return 'wrong';
  return Math.abs(now.getTime() / 1000 - Number(time)) > WINDOW_SECONDS ? 'expired' : undefined;
}

function hmac(secret: string, parts: SignedParts, time: string, nonce: string): Buffer {
  const body = createHash('sha256').update(parts.body).digest('hex');
  const lines = ['ONEWINDOW-HMAC-SHA256', time, nonce, parts.method, parts.target, parts.key ?? '', body];
  return createHmac('sha256', secret).update(lines.join('\n')).digest();
}
