import { expect, test } from 'vitest';
import { type AllowedAction, waysOf } from './waysOf.ts';

const action = (name: string, more: Partial<AllowedAction> = {}): AllowedAction => ({
  name,
  title: { zh: name, en: name },
  requires: [],
  grave: false,
  through: null,
  ...more,
});
const pages = { 'supervision.recordVisit': { href: (id: string) => `/visit/${id}`, title: 'visit' } };

test('actions of one operation share the button that leads to its page', () => {
  const through = 'supervision.recordVisit';
  const allowed = [
    action('pass', { through }),
    action('order', { through }),
    action('fraud', { through, grave: true }),
  ];
  expect(waysOf(allowed, pages)).toEqual([
    { name: through, primary: true, titleKey: 'visit', href: pages[through].href },
  ]);
});

test('what is taken elsewhere is not offered', () => {
  expect(waysOf([action('supplement', { through: 'approvals.supplement' })], pages)).toEqual([]);
});

test('the expected next step is neither grave nor more time', () => {
  const allowed = [action('refuse', { grave: true }), action('extend'), action('pass'), action('stop')];
  expect(waysOf(allowed, {}).map(({ name, primary }) => [name, primary])).toEqual([
    ['refuse', false],
    ['extend', false],
    ['pass', true],
    ['stop', false],
  ]);
});
