import { expect, test } from 'vitest';
import { expandRange, readCalendar } from './calendarFile.ts';
import { isWorkday } from './isWorkday.ts';
import { withYear } from './withYear.ts';

const file = (year: object) => ({
  id: 'x',
  zone: 'Asia/Shanghai',
  years: { '2026': { off: [], work: [], source: 'notice', ...year } },
});

test('ranges hold both ends', () => {
  expect(expandRange('2026-02-27..2026-03-02')).toEqual([
    '2026-02-27',
    '2026-02-28',
    '2026-03-01',
    '2026-03-02',
  ]);
  expect(expandRange('2026-02-27')).toEqual(['2026-02-27']);
  expect(() => expandRange('2026-03-02..2026-02-27')).toThrow('range runs backwards');
});

test.each([
  ['a worked weekday', { work: ['2026-03-02'] }, 'is a weekday and listed as worked'],
  ['a day listed twice', { off: ['2026-03-01'], work: ['2026-03-01'] }, 'is listed twice'],
  ['a day of another year', { off: ['2025-03-03'] }, 'is listed under 2026'],
  ['a day that does not exist', { off: ['2026-02-30'] }, 'Invalid'],
  ['a year without its notice', { source: '' }, 'source'],
])('%s is refused', (_what, year, message) => {
  expect(() => readCalendar(file(year))).toThrow(message);
});

test('publishing a year makes a new calendar, and its notice may reach into the December before', () => {
  const before = readCalendar({ ...file({}), nextNoticeReaches: '12-29' });
  const after = withYear(before, '2027', {
    off: ['2026-12-31', '2027-01-01'],
    work: [],
    source: 'notice 2027',
  });
  expect(isWorkday(before, '2026-12-31')).toEqual({ workday: true, provisional: true });
  expect(isWorkday(after, '2026-12-31')).toEqual({ workday: false, provisional: false });
  expect(isWorkday(after, '2026-12-30')).toEqual({ workday: true, provisional: false });
  expect(isWorkday(after, '2027-01-01')).toEqual({ workday: false, provisional: false });
});
