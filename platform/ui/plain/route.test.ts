import { expect, test } from 'vitest';
import { matchRoute } from './route.ts';

const routes = ['/', '/matters/:code', '/matters/:code/apply', '/search', '/guide/*'].map((path) => ({
  path,
}));
const match = (pathname: string) => {
  const found = matchRoute(routes, pathname);
  return found && [found.route.path, found.params];
};

test('paths find their route', () => {
  expect(match('/')).toEqual(['/', {}]);
  expect(match('/search')).toEqual(['/search', {}]);
  expect(match('/search/')).toEqual(['/search', {}]);
  expect(match('/matters/food-01')).toEqual(['/matters/:code', { code: 'food-01' }]);
  expect(match('/matters/food-01/apply')).toEqual(['/matters/:code/apply', { code: 'food-01' }]);
  expect(match('/guide/a/b')).toEqual(['/guide/*', { rest: 'a/b' }]);
  expect(match('/guide')).toEqual(['/guide/*', { rest: '' }]);
});

test('a name is decoded, and what cannot be decoded is no name', () => {
  expect(match(`/matters/${encodeURIComponent('食品 1/2')}`)?.[1]).toEqual({ code: '食品 1/2' });
  expect(match('/matters/%E0%A4%A')).toBeUndefined();
});

test('anything else has no page', () => {
  for (const path of ['/matters', '/matters/a/b', '/nothing', '/searching'])
    expect(match(path)).toBeUndefined();
});
