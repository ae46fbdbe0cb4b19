import { expect, test } from 'vitest';
import type { MatterSummary } from '#modules/catalogue/contract.ts';
import type { LicenceView } from '#modules/licences/contract.ts';
import type { CaseView } from '#platform/process/pure/caseView.ts';
import { toDoOf } from './toDo.ts';

const name = (word: string) => ({ zh: word, en: word });
const view = (id: string, more: Partial<CaseView>) =>
  ({
    id,
    number: id,
    title: name(id),
    process: 'approval:x:rule',
    state: 's',
    holder: 'applicant',
    clocks: [],
    closedAt: null,
    ...more,
  }) as CaseView;
const licence = (id: string, more: Partial<LicenceView>) =>
  ({
    id,
    number: id,
    title: name(id),
    type: 'tea',
    status: 'valid',
    daysLeft: 30,
    expiring: true,
    validTo: '2026-12-22',
    ...more,
  }) as LicenceView;
const renewal = { matter: 'tea-renewal', licence: { does: 'renew', type: 'tea' } } as MatterSummary;
const nothing = { cases: [], licences: [], drafts: [], matters: [renewal] };

test('the gravest comes first', () => {
  const found = toDoOf({
    ...nothing,
    drafts: [
      { id: 'draft', matter: 'm', title: name('m'), expiresAt: '2027-02-22T16:00:00Z', touched: true },
    ],
    licences: [licence('later', { validTo: '2027-01-10' }), licence('soon', {})],
    cases: [view('ask', { state: 'supplementing' }), view('check', { process: 'postCheck:x:rule' })],
  });
  expect(found.map(({ key, kind }) => [key, kind])).toEqual([
    ['check', 'rectify'],
    ['ask', 'correct'],
    ['soon', 'renew'],
    ['later', 'renew'],
    ['draft', 'finish'],
  ]);
  expect(found.at(-1)?.until).toBe('2027-02-22');
});

test('what waits for an office, has ended or lasts is nothing to do', () => {
  const cases = [view('a', { holder: 'reviewer' }), view('b', { closedAt: '2026-11-22T00:00:00Z' })];
  const licences = [
    licence('long', { daysLeft: 900, expiring: false }),
    licence('gone', { expiring: false }),
  ];
  expect(toDoOf({ ...nothing, cases, licences })).toEqual([]);
});

test('a draft that was only looked at is nothing to do', () => {
  const seen = { id: 'd', matter: 'm', title: name('m'), expiresAt: '2027-02-22T16:00:00Z', touched: false };
  expect(toDoOf({ ...nothing, drafts: [seen] })).toEqual([]);
});

test('a licence that nobody can renew here is not offered for renewal', () => {
  expect(toDoOf({ ...nothing, matters: [], licences: [licence('soon', {})] })).toEqual([]);
});

test('an event begun leads back to its own form', () => {
  const begun = {
    id: 'd',
    bundle: 'cafe',
    title: name('c'),
    expiresAt: '2027-02-22T16:00:00Z',
    touched: true,
  };
  expect(toDoOf({ ...nothing, drafts: [begun] })[0]).toMatchObject({
    kind: 'finish',
    href: '/space/events/cafe/apply',
    until: '2027-02-22',
  });
});
