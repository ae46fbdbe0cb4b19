import { expect, test } from 'vitest';
import type { ClockView } from '../pure/caseView.ts';
import { caseTone } from './caseTone.ts';
import { mainClock, runningClocks } from './shownClocks.ts';

const clock = (name: string, more: Partial<ClockView> = {}): ClockView => ({
  name,
  title: { zh: name, en: name },
  colour: 'green',
  startedAt: '2026-11-22T02:00:00Z',
  dueOn: '2026-12-18',
  provisional: false,
  stopped: false,
  stopReason: null,
  stops: [],
  source: 'permit.decision',
  citation: null,
  endedAt: null,
  alarm: null,
  moves: false,
  remaining: { amount: 3, unit: 'workdays' },
  public: false,
  ...more,
});

test('a state is told by what it means to the applicant', () => {
  const tone = (outcome: string | null, holder: string | null, clocks: ClockView[] = []) =>
    caseTone({ outcome, holder, clocks });
  expect(tone('granted', null)).toBe('good');
  expect(tone('passed', null)).toBe('good');
  expect(tone('revoked', null)).toBe('bad');
  expect(tone('withdrawn', null)).toBe('ended');
  expect(tone(null, 'applicant')).toBe('near');
  expect(tone(null, 'reviewer')).toBe('open');
  expect(tone(null, 'reviewer', [clock('decision', { stopped: true })])).toBe('still');
});

test('a stop that is over no longer shows', () => {
  const over = clock('decision', { stopped: true, endedAt: '2026-11-22T03:00:00Z' });
  expect(caseTone({ outcome: null, holder: 'reviewer', clocks: [over] })).toBe('open');
});

test('the nearest deadline comes first, then the promised one', () => {
  const clocks = [
    clock('decision'),
    clock('promise', { public: true }),
    clock('soon', { dueOn: '2026-11-30' }),
    clock('without', { dueOn: null }),
    clock('over', { endedAt: '2026-11-22T03:00:00Z', dueOn: '2026-11-23' }),
  ];
  expect(runningClocks({ clocks }).map(({ name }) => name)).toEqual([
    'soon',
    'promise',
    'decision',
    'without',
  ]);
  expect(mainClock({ clocks: [] })).toBeUndefined();
});
