import { expect, it } from 'vitest';
import { allRoles } from '#platform/access/server/roles.ts';
import { lintProcess } from '#platform/process/pure/lint.ts';
import { creditEffects } from '../server/effects.ts';
import { defaultProcess, STEPS } from './defaultProcess.ts';
import { shownFrom } from './shownFrom.ts';
import { worseGrade } from './worseGrade.ts';

const days = { amount: 3, unit: 'workdays' } as const;
const process = defaultProcess({ source: 'assumed', objection: days, repair: days });

it('is a table without faults', () => {
  const known = { roles: [...allRoles().keys()], effects: Object.keys(creditEffects) };
  expect(lintProcess(process, known)).toEqual([]);
});

it('leads through seven steps in their order, and there is no way round one [CRD-04.r1]', () => {
  let state = process.initial;
  for (const step of STEPS.slice(0, -1)) {
    const ways = Object.keys(process.states[state]?.on ?? {});
    expect(ways).toEqual([step]);
    state = process.states[state]!.on![step]!.to;
  }
  const repair = Object.values(process.states).flatMap(({ on }) => Object.keys(on ?? {}));
  expect(repair).toContain(STEPS.at(-1));
  expect(STEPS).toHaveLength(7);
});

it('counts the time shown from the day of identification', () => {
  expect(shownFrom('2026-11-23', { leastMonths: 3, mostMonths: 12 })).toEqual({
    atLeastTo: '2027-02-22',
    repairableFrom: '2027-02-23',
    atMostTo: '2027-11-22',
  });
  expect(shownFrom('2026-11-23', { leastMonths: 0, mostMonths: 3 }).repairableFrom).toBe('2026-11-23');
});

it('never raises a grade', () => {
  const scale = ['AAA', 'AA', 'A', 'B', 'C', 'D'];
  expect(worseGrade(scale, 'A', 'C')).toBe('C');
  expect(worseGrade(scale, 'D', 'C')).toBe('D');
  expect(worseGrade(scale, undefined, 'B')).toBe('B');
});
