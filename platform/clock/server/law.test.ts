import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCalendar } from '#platform/calendar/server/loadCalendar.ts';
import { deadline } from '../pure/deadline.ts';
import { extendClock } from '../pure/extendClock.ts';
import { latestDayBefore } from '../pure/latestDayBefore.ts';
import { makeLaw } from '../pure/law.ts';
import { resumeClock, startClock, stopClock } from '../pure/legalClock.ts';
import { loadLaw } from './law.ts';

const law = loadLaw();
const cn = loadCalendar();
const on = (date: string) => `${date}T02:00:00Z`;

describe('the limits that the Permit Law sets', () => {
  test.each([
    ['permit.acceptance', 5, 'workdays', 32],
    ['permit.decision', 20, 'workdays', 42],
    ['permit.decision-extension', 10, 'workdays', 42],
    ['permit.joint-decision', 45, 'workdays', 42],
    ['permit.joint-extension', 15, 'workdays', 42],
    ['permit.pre-review', 20, 'workdays', 43],
    ['permit.delivery', 10, 'workdays', 44],
    ['permit.hearing-request', 5, 'workdays', 47],
    ['permit.hearing-held', 20, 'workdays', 47],
    ['permit.hearing-notice', 7, 'workdays', 48],
    ['permit.renewal-application', 30, 'days', 50],
    ['permit.false-material-ban', 1, 'years', 78],
    ['permit.fraud-ban', 3, 'years', 79],
  ])('%s: %i %s, art. %i', (id, amount, unit, article) => {
    expect(law.entry(id)).toMatchObject({ amount, unit, article, validFrom: '2004-07-01' });
  });

  test('and those of the laws around it', () => {
    const amounts = Object.fromEntries(law.limits.map(({ id, amount, unit }) => [id, `${amount} ${unit}`]));
    expect(amounts).toMatchObject({
      'registration.on-the-spot': '0 workdays',
      'registration.decision': '3 workdays',
      'registration.decision-extension': '3 workdays',
      'registration.change': '30 days',
      'registration.suspension': '3 years',
      'registration.simple-deregistration-notice': '20 days',
      'disclosure.reply': '20 workdays',
      'disclosure.reply-extension': '20 workdays',
      'disclosure.correction': '7 workdays',
      'disclosure.third-party': '15 workdays',
      'reconsideration.application': '60 days',
      'reconsideration.acceptance': '5 workdays',
      'reconsideration.decision': '60 days',
      'reconsideration.simple-decision': '30 days',
      'environment.consultation': '30 days',
    });
  });

  test('a limit carries its id as source, and the id can be cited', () => {
    expect(law.limit('permit.decision')).toEqual({ amount: 20, unit: 'workdays', source: 'permit.decision' });
    expect(law.citation('permit.decision').zh).toBe('《行政许可法》第四十二条');
    expect(law.citation('hearing').en).toBe('Administrative Licensing Law, art. 45');
  });
});

describe('how they run', () => {
  test('silence for five working days: accepted, and the decision counts from receipt', () => {
    const received = on('2026-09-18');
    const acceptance = startClock(law.limit('permit.acceptance'), received);
    expect(law.entry('permit.acceptance').onSilence).toBe('accepted');
    expect(deadline(acceptance, cn).on).toBe('2026-09-24');
    const decision = startClock(law.limit('permit.decision'), acceptance.startedAt);
    expect(deadline(decision, cn).on).toBe('2026-10-22');
  });

  test('twenty days and ten more by the head of the agency; forty-five and fifteen by the government', () => {
    const lengthen = (limit: string, extension: string, rank: string) => {
      const clock = startClock(law.limit(limit), on('2026-03-02'));
      const given = law.extension(extension, { rank, reason: '案情复杂' });
      return deadline(extendClock(clock, cn, { ...given, at: on('2026-03-20') }), cn).on;
    };
    expect(lengthen('permit.decision', 'permit.decision-extension', 'agency-head')).toBe('2026-04-14');
    expect(lengthen('permit.joint-decision', 'permit.joint-extension', 'government-head')).toBe('2026-05-28');
  });

  test('an expert review does not count', () => {
    const { reason } = law.stop('expert-review');
    const clock = startClock(law.limit('permit.decision'), on('2026-02-10'));
    const resumed = resumeClock(stopClock(clock, on('2026-03-02'), reason), on('2026-03-09'));
    expect(deadline(resumed, cn).on).toBe('2026-03-23');
  });

  test('hearing: notice seven working days ahead; renewal: thirty days before expiry', () => {
    const days = (id: string) => law.entry(id) as Parameters<typeof latestDayBefore>[0];
    expect(latestDayBefore(days('permit.hearing-notice'), '2026-03-20', cn).date).toBe('2026-03-11');
    expect(latestDayBefore(days('permit.renewal-application'), '2026-12-31', cn).date).toBe('2026-12-01');
    expect(law.entry('permit.renewal-application').onSilence).toBe('renewed');
  });

  test('a ban lasts to the corresponding day and not longer', () => {
    const ban = startClock(law.limit('permit.fraud-ban'), on('2023-10-01'));
    expect(deadline(ban, cn).on).toBe('2026-10-01');
  });
});

describe('what the law refuses', () => {
  test('an id that no law has', () => {
    expect(() => law.limit('permit.descision')).toThrow(
      expect.objectContaining({ code: 'law.unknown', params: { id: 'permit.descision' } }),
    );
    expect(() => law.citation('nothing.here')).toThrow('law.unknown');
  });

  test('a rule before it was in force', () => {
    expect(law.limit('registration.decision', '2022-03-01').amount).toBe(3);
    expect(() => law.limit('registration.decision', '2022-02-28')).toThrow('law.notInForce');
  });

  test('a stop outside art. 45 without a source of its own', () => {
    for (const reason of ['hearing', 'tender', 'auction', 'test', 'inspection', 'quarantine', 'appraisal']) {
      expect(law.stop(reason)).toEqual({ reason });
    }
    expect(() => law.stop('leader-on-holiday')).toThrow('law.stopWithoutGround');
    expect(() => law.stop('leader-on-holiday', '  ')).toThrow('law.stopWithoutGround');
    expect(law.stop('customer-works', 'power-supply rule art. 9')).toEqual({
      reason: 'customer-works',
      source: 'power-supply rule art. 9',
    });
  });

  test('an extension by the wrong rank, too long, or by a rule that gives none', () => {
    const ask = (id: string, rank: string, amount?: number) => () =>
      law.extension(id, { rank, reason: 'r', amount });
    expect(ask('permit.joint-extension', 'agency-head')).toThrow('law.wrongRank');
    expect(ask('permit.decision-extension', 'agency-head', 11)).toThrow('law.extensionTooLong');
    expect(ask('permit.decision', 'agency-head')).toThrow('law.notAnExtension');
    expect(ask('permit.decision-extension', 'agency-head', 4)()).toMatchObject({
      amount: 4,
      unit: 'workdays',
    });
  });
});

describe('law as data', () => {
  const file = (limits: object[]) => ({
    law: { id: 'x', title: { zh: '某法', en: 'Some Law' }, validFrom: '2020-01-01', source: 's' },
    limits: limits.map((limit) => ({
      id: 'x.y',
      title: { zh: '甲', en: 'A' },
      amount: 1,
      unit: 'days',
      article: 1,
      ...limit,
    })),
  });

  test('an amended limit has two entries, each for its time', () => {
    const amended = makeLaw([file([{ validTo: '2024-06-30' }, { validFrom: '2024-07-01', amount: 2 }])]);
    expect(amended.limit('x.y', '2024-06-30').amount).toBe(1);
    expect(amended.limit('x.y', '2024-07-01').amount).toBe(2);
    expect(amended.limit('x.y').amount).toBe(2);
  });

  test('two entries for one day, or an extension of nothing, are refused', () => {
    expect(() => makeLaw([file([{}, { validFrom: '2024-07-01' }])])).toThrow('x.y is in force twice');
    expect(() => makeLaw([file([{ extends: 'x.z', rank: 'head' }])])).toThrow('x.y extends x.z');
  });

  test('a mistake names its file; files of other kinds are left alone', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'law-'));
    writeFileSync(path.join(folder, 'other.yaml'), 'thresholds: []\n');
    expect(loadLaw(folder).limits).toEqual([]);
    writeFileSync(path.join(folder, 'wrong.yaml'), 'limits: [{ id: x.y }]\n');
    expect(() => loadLaw(folder)).toThrow('law/wrong.yaml');
  });
});
