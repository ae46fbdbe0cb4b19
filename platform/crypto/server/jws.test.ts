import { createPrivateKey, createPublicKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { keyThumbprint, makeEd25519 } from './ed25519.ts';
import { openJws, signJws, verifyJws } from './jws.ts';
import { signDetached, verifyDetached } from './signDetached.ts';

// The key and the signature of RFC 8037, appendix A.
const rfcKey = createPublicKey({
  key: { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' },
  format: 'jwk',
});
const rfcJws =
  'eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.' +
  'hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg';

const mine = createPrivateKey(makeEd25519());
const other = createPrivateKey(makeEd25519());
const typ = 'onewindow-licence+jws';
const licence = { number: 'SC10161070000001', holder: '青峰茶业', until: '2031-11-21' };

describe('JWS', () => {
  it('opens the example of RFC 8037, A.4, and has the thumbprint of A.3', () => {
    expect(openJws(rfcJws, [rfcKey])?.payload.toString()).toBe('Example of Ed25519 signing');
    expect(keyThumbprint(rfcKey)).toBe('kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k');
  });

  it('gives back what was signed, also with a retired key', () => {
    const jws = signJws(mine, licence, typ);
    const keys = [createPublicKey(other), createPublicKey(mine)];
    expect(verifyJws(jws, keys, typ)).toEqual(licence);
    expect(jws).toBe(signJws(mine, { ...licence }, typ));
  });

  it('refuses another key, another type and every changed character', () => {
    const keys = [createPublicKey(mine)];
    const jws = signJws(mine, licence, typ);
    expect(verifyJws(jws, [createPublicKey(other)], typ)).toBeUndefined();
    expect(verifyJws(jws, keys, 'other+jws')).toBeUndefined();
    for (let i = 0; i < jws.length; i++) {
      const changed = `${jws.slice(0, i)}${jws[i] === 'A' ? 'B' : 'A'}${jws.slice(i + 1)}`;
      expect(verifyJws(changed, keys, typ)).toBeUndefined();
    }
  });

  it('refuses algorithm none, critical extensions and rubbish', () => {
    const keys = [createPublicKey(mine)];
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const [, payload] = signJws(mine, licence, typ).split('.');
    for (const header of [{ alg: 'none', typ }, { alg: 'EdDSA', typ, crit: ['b64'], b64: false }, null, 7]) {
      const input = `${part(header)}.${payload}`;
      const jws = `${input}.${signDetached(mine, Buffer.from(input)).toString('base64url')}`;
      expect(verifyJws(jws, keys, typ)).toBeUndefined();
    }
    for (const rubbish of ['', '..', 'a.b', 'a.b.c.d', '\u0000', '=.=.=']) {
      expect(verifyJws(rubbish, keys, typ)).toBeUndefined();
    }
  });
});

describe('a detached signature', () => {
  it('is verified by the key that made it and says which', () => {
    const bytes = Buffer.from('bytes');
    const signature = signDetached(mine, bytes);
    const keys = [createPublicKey(other), createPublicKey(mine)];
    expect(verifyDetached(keys, bytes, signature)).toBe(keys[1]);
    expect(verifyDetached(keys, Buffer.from('Bytes'), signature)).toBeUndefined();
    expect(verifyDetached(keys, bytes, Buffer.alloc(3))).toBeUndefined();
  });
});
