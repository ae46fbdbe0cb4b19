import { describe, expect, it } from 'vitest';
import { returnPath } from './returnPath.ts';

const ORIGIN = 'https://one.example';

describe('returnPath', () => {
  it.each(['/', '/space/cases?state=open#c3', '/办事/开餐馆'])('goes back to %s', (path) => {
    expect(decodeURI(returnPath(path, ORIGIN)!)).toBe(path);
  });

  it.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example/',
    '\\\\evil.example',
    '/\t/evil.example/',
    '/..//evil.example/',
    '/.//evil.example',
    'javascript:alert(1)',
    'space',
    '',
    '/auth/sign-out',
    '/oidc/auth',
    '/x/../auth/sign-in',
  ])('does not go to %j', (path) => expect(returnPath(path, ORIGIN)).toBeUndefined());

  it('has nothing to say when nothing is asked', () => expect(returnPath(null, ORIGIN)).toBeUndefined());
});
