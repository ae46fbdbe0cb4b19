import { readFileSync } from 'node:fs';
import type { TFunction } from 'i18next';
import { expect, test } from 'vitest';
import type { WhoAmI } from '#modules/identity/contract.ts';
import { doorsOf, navOf } from './menu.ts';
import { type AppPage, doorOf, pages } from './routes.tsx';

const t = ((key: string) => key) as unknown as TFunction;
const load = () => Promise.reject(new Error('not opened here'));
const some: AppPage[] = [
  { path: '/desk', load, nav: { key: 'home' } },
  { path: '/desk/queue', load, nav: { key: 'queue' } },
  { path: '/desk/queue/$caseId', load },
  { path: '/desk/registers', load, nav: { key: 'registers', group: 'more' } },
  { path: '/space', load, nav: { key: 'space' } },
];

test('a door shows its own pages in groups', () => {
  const nav = navOf('desk', '/desk', t, some);
  expect(nav.map((group) => [group.title, group.items.map((item) => item.href)])).toEqual([
    [undefined, ['/desk', '/desk/queue']],
    ['app.navGroup.more', ['/desk/registers']],
  ]);
});

test('a page without a line stands under the nearest one', () => {
  const current = (path: string) =>
    navOf('desk', path, t, some)
      .flatMap((group) => group.items)
      .filter((item) => item.current)
      .map((item) => item.href);
  expect(current('/desk/queue/123')).toEqual(['/desk/queue']);
  expect(current('/desk/queues')).toEqual(['/desk']);
  expect(current('/desk')).toEqual(['/desk']);
});

test('only officers see desk and cockpit', () => {
  const session = (kind: 'firm' | 'officer') => ({ capacities: [{ kind }] }) as unknown as WhoAmI;
  const hrefs = (who: WhoAmI | undefined) => doorsOf('space', who, t).map((door) => door.href);
  expect(hrefs(session('officer'))).toEqual(['/desk', '/cockpit', '/']);
  expect(hrefs(session('firm'))).toEqual(['/']);
  expect(hrefs(undefined)).toEqual(['/']);
});

test('every page stands behind a door, once', () => {
  expect(new Set(pages.map((page) => page.path)).size).toBe(pages.length);
  for (const page of pages) expect(page.path.startsWith(`/${doorOf(page.path)}`)).toBe(true);
});

test('every line of the menu has its words', () => {
  const file = readFileSync(new URL('./locales/zh-CN.json', import.meta.url), 'utf8');
  const { app } = JSON.parse(file) as { app: { nav: object; navGroup: object } };
  const lines = pages.flatMap((page) => page.nav ?? []);
  expect(lines.map((line) => line.key).filter((key) => !(key in app.nav))).toEqual([]);
  expect(lines.flatMap((line) => line.group ?? []).filter((group) => !(group in app.navGroup))).toEqual([]);
});

test('a line may be for some posts only', () => {
  const admin: AppPage[] = [{ path: '/desk/deliveries', load, nav: { key: 'd', roles: ['system-admin'] } }];
  const lines = (role?: string) => navOf('desk', '/desk', t, admin, role).flatMap((group) => group.items);
  expect(lines('system-admin')).toHaveLength(1);
  expect(lines('window')).toEqual([]);
  expect(lines()).toEqual([]);
});
