import { describe, expect, test } from 'vitest';
import { addDays } from '#platform/calendar/pure/addDays.ts';
import { loadCalendar } from '#platform/calendar/server/loadCalendar.ts';
import { deadline, hasRunOut, lateFrom, warnings } from './deadline.ts';
import { extendClock } from './extendClock.ts';
import { type Limit, resumeClock, startClock, stopClock } from './legalClock.ts';

const cn = loadCalendar();
/** Ten in the morning in China. */
const on = (date: string) => `${date}T02:00:00Z`;
const limit = (amount: number, unit: Limit['unit'], more: Partial<Limit> = {}): Limit => ({
  amount,
  unit,
  source: 'test',
  ...more,
});
const officeHours = [
  { from: '09:00', to: '12:00' },
  { from: '13:00', to: '17:00' },
];

describe('limits in days', () => {
  test.each([
    ['2026-02-10', 20, '2026-03-16'],
    ['2026-09-18', 20, '2026-10-22'],
    ['2026-09-18', 45, '2026-11-26'],
    ['2026-02-13', 5, '2026-02-27'],
    ['2025-09-26', 20, '2025-10-30'],
    ['2026-04-30', 3, '2026-05-08'],
  ])('from %s, %i working days run to the end of %s', (start, amount, end) => {
    expect(deadline(startClock(limit(amount, 'workdays'), on(start)), cn)).toEqual({
      on: end,
      at: new Date(`${end}T16:00:00Z`),
      provisional: false,
      stopped: false,
    });
  });

  test('what is received at 23:59 and at 00:01 begins on different days', () => {
    const late = startClock(limit(1, 'workdays'), '2026-03-02T15:59:00Z');
    const early = startClock(limit(1, 'workdays'), '2026-03-02T16:01:00Z');
    expect(deadline(late, cn).on).toBe('2026-03-03');
    expect(deadline(early, cn).on).toBe('2026-03-04');
  });

  test('ninety calendar days are calendar days, and only the last rolls', () => {
    const clock = startClock(limit(90, 'days'), on('2026-07-03'));
    expect(deadline(clock, cn).on).toBe('2026-10-08');
  });

  test('months and years end on the corresponding day; a ban does not grow by a holiday', () => {
    expect(deadline(startClock(limit(1, 'months'), on('2026-01-31')), cn).on).toBe('2026-02-28');
    expect(deadline(startClock(limit(1, 'years'), on('2025-02-16')), cn).on).toBe('2026-02-24');
    expect(deadline(startClock(limit(1, 'years', { rolls: false }), on('2025-02-16')), cn).on).toBe(
      '2026-02-16',
    );
  });

  test('no days at all means the same day, or the next one worked', () => {
    expect(deadline(startClock(limit(0, 'workdays'), on('2026-03-02')), cn).on).toBe('2026-03-02');
    expect(deadline(startClock(limit(0, 'workdays'), on('2026-03-01')), cn).on).toBe('2026-03-02');
  });

  test('with office hours the last day ends at closing time', () => {
    const clock = startClock(limit(1, 'workdays', { officeHours }), on('2026-03-02'));
    expect(deadline(clock, cn).at).toEqual(new Date('2026-03-03T09:00:00Z'));
  });

  test('24:00 is in time, the first millisecond after it is late', () => {
    const due = deadline(startClock(limit(1, 'workdays'), on('2026-03-02')), cn);
    expect(hasRunOut(due, new Date('2026-03-03T16:00:00Z'))).toBe(false);
    expect(hasRunOut(due, lateFrom(due)!)).toBe(true);
  });
});

describe('limits in minutes and working hours', () => {
  test('an answer in the sixtieth minute is in time, in the sixty-first it is late', () => {
    const due = deadline(startClock(limit(60, 'minutes'), '2026-03-02T02:00:00Z'), cn);
    expect(due.at).toEqual(new Date('2026-03-02T03:00:00Z'));
    expect(hasRunOut(due, new Date('2026-03-02T03:00:00Z'))).toBe(false);
    expect(hasRunOut(due, new Date('2026-03-02T03:01:00Z'))).toBe(true);
  });

  test.each([
    ['over the lunch break', '2026-03-02T03:00:00Z', 2, '2026-03-02T06:00:00Z'],
    ['over the night', '2026-03-02T08:00:00Z', 4, '2026-03-03T04:00:00Z'],
    ['over a weekend', '2026-03-06T08:00:00Z', 4, '2026-03-09T04:00:00Z'],
    ['into a worked Saturday', '2026-02-27T08:00:00Z', 2, '2026-02-28T02:00:00Z'],
    ['from before opening', '2026-03-01T20:00:00Z', 3, '2026-03-02T04:00:00Z'],
    ['half an hour', '2026-03-02T03:45:00Z', 0.5, '2026-03-02T05:15:00Z'],
  ])('working hours run %s', (_how, start, hours, end) => {
    const clock = startClock(limit(hours, 'workhours', { officeHours }), start);
    expect(deadline(clock, cn).at).toEqual(new Date(end));
  });

  test('a stop moves the end by the office time that passed in it', () => {
    let clock = startClock(limit(4, 'workhours', { officeHours }), '2026-03-02T01:00:00Z');
    clock = stopClock(clock, '2026-03-02T03:00:00Z', 'test');
    clock = resumeClock(clock, '2026-03-03T02:00:00Z');
    // Two hours were used by eleven; the other two run from ten on the next day.
    expect(deadline(clock, cn).at).toEqual(new Date('2026-03-03T04:00:00Z'));
  });

  test('a stop of minutes counts them all, at night too', () => {
    let clock = startClock(limit(60, 'minutes'), '2026-03-02T15:30:00Z');
    clock = resumeClock(stopClock(clock, '2026-03-02T15:50:00Z', 'test'), '2026-03-02T18:50:00Z');
    expect(deadline(clock, cn).at).toEqual(new Date('2026-03-02T19:30:00Z'));
  });
});

describe('stops', () => {
  const start = startClock(limit(20, 'workdays'), on('2026-03-02'));

  test('while stopped there is no date', () => {
    const clock = stopClock(start, on('2026-03-10'), 'expert-review');
    expect(deadline(clock, cn)).toEqual({ on: undefined, at: undefined, provisional: false, stopped: true });
  });

  test('a stop of k working days moves the end by those k working days', () => {
    const clock = resumeClock(stopClock(start, on('2026-03-10'), 'expert-review'), on('2026-03-18'));
    expect(deadline(start, cn).on).toBe('2026-03-30');
    expect(deadline(clock, cn).on).toBe('2026-04-08');
  });

  test('stopped and resumed on one day, nothing moves', () => {
    const clock = resumeClock(stopClock(start, on('2026-03-10'), 'test'), '2026-03-10T09:00:00Z');
    expect(deadline(clock, cn)).toEqual(deadline(start, cn));
  });

  test('stopped over a weekend only, nothing moves', () => {
    const clock = resumeClock(stopClock(start, on('2026-03-13'), 'test'), on('2026-03-15'));
    expect(deadline(clock, cn)).toEqual(deadline(start, cn));
  });

  test('stopped on the last day, the day of resumption is the last day', () => {
    const clock = resumeClock(stopClock(start, on('2026-03-30'), 'test'), on('2026-04-02'));
    expect(deadline(clock, cn).on).toBe('2026-04-02');
  });

  test('a stop after the end changes nothing, open or closed', () => {
    const open = stopClock(start, on('2026-03-31'), 'test');
    expect(deadline(open, cn)).toEqual(deadline(start, cn));
    expect(deadline(resumeClock(open, on('2026-04-30')), cn)).toEqual(deadline(start, cn));
  });

  test('on the day to which a calendar limit rolled it can still be stopped', () => {
    // Ten days from 26 February end on Sunday 8 March and roll to Monday.
    const clock = startClock(limit(10, 'days'), on('2026-02-26'));
    expect(deadline(clock, cn).on).toBe('2026-03-09');
    const resumed = resumeClock(stopClock(clock, on('2026-03-09'), 'test'), on('2026-03-12'));
    expect(deadline(resumed, cn).on).toBe('2026-03-12');
  });
});

describe('extensions', () => {
  test('grow the whole period before it rolls', () => {
    const clock = startClock(limit(30, 'days'), on('2026-09-01'));
    const more = {
      amount: 10,
      unit: 'days',
      rank: 'agency-head',
      reason: 'complex',
      at: on('2026-09-20'),
    } as const;
    expect(deadline(extendClock(clock, cn, more), cn).on).toBe(addDays(cn, '2026-09-01', 40).date);
  });

  test('and stops together: each moves the end by its days', () => {
    let clock = startClock(limit(20, 'workdays'), on('2026-03-02'));
    clock = resumeClock(stopClock(clock, on('2026-03-10'), 'appraisal'), on('2026-03-12'));
    const more = {
      amount: 10,
      unit: 'workdays',
      rank: 'agency-head',
      reason: 'complex',
      at: on('2026-03-20'),
    } as const;
    clock = extendClock(clock, cn, more);
    expect(deadline(clock, cn).on).toBe(deadline(startClock(limit(32, 'workdays'), on('2026-03-02')), cn).on);
  });
});

describe('a year that is not published', () => {
  test('makes the deadline provisional, also when only the roll or a stop touches it', () => {
    expect(deadline(startClock(limit(20, 'workdays'), on('2026-12-10')), cn)).toMatchObject({
      on: '2027-01-07',
      provisional: true,
    });
    expect(deadline(startClock(limit(31, 'days'), on('2026-12-02')), cn)).toMatchObject({
      on: '2027-01-04',
      provisional: true,
    });
    const stopped = resumeClock(
      stopClock(startClock(limit(40, 'workdays'), on('2026-12-01')), on('2026-12-10'), 'test'),
      on('2027-01-12'),
    );
    expect(deadline(stopped, cn).provisional).toBe(true);
  });

  test('leaves a deadline before it certain', () => {
    expect(deadline(startClock(limit(20, 'workdays'), on('2026-11-22')), cn)).toMatchObject({
      on: '2026-12-18',
      provisional: false,
    });
  });
});

describe('warnings', () => {
  const warnBefore = [
    { amount: 2, unit: 'workdays' },
    { amount: 5, unit: 'workdays' },
    { amount: 30, unit: 'minutes' },
  ] as const;

  test('come at the beginning of their day, earliest first', () => {
    const clock = startClock(limit(20, 'workdays', { warnBefore: [...warnBefore] }), on('2026-03-02'));
    expect(warnings(clock, cn).map((at) => at.toISOString())).toEqual([
      '2026-03-22T16:00:00.000Z',
      '2026-03-25T16:00:00.000Z',
      '2026-03-30T15:30:00.000Z',
    ]);
  });

  test('come at opening time with office hours, and never before the clock began', () => {
    const clock = startClock(
      limit(3, 'workdays', { warnBefore: [...warnBefore], officeHours }),
      on('2026-03-02'),
    );
    expect(warnings(clock, cn).map((at) => at.toISOString())).toEqual([
      '2026-03-03T01:00:00.000Z',
      '2026-03-05T08:30:00.000Z',
    ]);
  });

  test('fall silent while the clock is stopped', () => {
    const clock = startClock(limit(20, 'workdays', { warnBefore: [...warnBefore] }), on('2026-03-02'));
    expect(warnings(stopClock(clock, on('2026-03-04'), 'test'), cn)).toEqual([]);
  });
});
