import { describe, expect, it } from 'vitest';
import { SIGNATURE_HEADERS, signatureFault, signatureHeaders } from './signature.ts';

const secret = { keyId: 'onewindow', secret: 'a secret that both sides have agreed on' };
const parts = { method: 'POST', target: '/pushes?x=1', body: '{"a":1}', key: 'key-0001' };
const now = new Date('2026-11-22T02:00:00Z');
const signed = () => signatureHeaders(secret, parts, now);

describe('signatureFault', () => {
  it('trusts what was signed with the agreed secret', () => {
    expect(signatureFault(secret, parts, signed(), now)).toBeUndefined();
  });

  it.each([
    ['method', { method: 'PUT' }],
    ['target', { target: '/pushes?x=2' }],
    ['body', { body: '{"a":2}' }],
    ['idempotency key', { key: 'key-0002' }],
  ])('sees another %s', (_what, change) => {
    expect(signatureFault(secret, { ...parts, ...change }, signed(), now)).toBe('wrong');
  });

  it('sees another nonce and another time', () => {
    const nonce = { [SIGNATURE_HEADERS.nonce]: '0'.repeat(32) };
    expect(signatureFault(secret, parts, { ...signed(), ...nonce }, now)).toBe('wrong');
    const time = { [SIGNATURE_HEADERS.time]: String(now.getTime() / 1000 + 1) };
    expect(signatureFault(secret, parts, { ...signed(), ...time }, now)).toBe('wrong');
  });

  it('takes a recorded request for five minutes, either way', () => {
    const at = (seconds: number) => new Date(now.getTime() + seconds * 1000);
    expect(signatureFault(secret, parts, signed(), at(300))).toBeUndefined();
    expect(signatureFault(secret, parts, signed(), at(301))).toBe('expired');
    expect(signatureFault(secret, parts, signed(), at(-301))).toBe('expired');
  });

  it('does not trust another key, another secret, or no signature', () => {
    expect(signatureFault({ ...secret, keyId: 'else' }, parts, signed(), now)).toBe('otherKey');
    expect(signatureFault({ ...secret, secret: 'something else' }, parts, signed(), now)).toBe('wrong');
    expect(signatureFault(secret, parts, {}, now)).toBe('missing');
    const short = { ...signed(), [SIGNATURE_HEADERS.signature]: 'ab' };
    expect(signatureFault(secret, parts, short, now)).toBe('wrong');
  });

  it('signs the same request differently each time', () => {
    expect(signed()[SIGNATURE_HEADERS.signature]).not.toBe(signed()[SIGNATURE_HEADERS.signature]);
  });
});
