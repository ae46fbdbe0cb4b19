import { describe, expect, it } from 'vitest';
import { permit } from '../testing/permit.ts';
import type { Process, Transition } from './definition.ts';
import { mayBeTogether } from './together.ts';

const text = { zh: 'x', en: 'x' };
const process: Process = {
  ...permit,
  states: {
    ...permit.states,
    next: { title: text, holder: { role: 'reviewer', at: 'decider' } },
    done: { title: text, final: 'done' },
    asked: { title: text, holder: 'applicant' },
    hearing: { title: text },
  },
  clocks: {
    one: {
      title: text,
      limit: { amount: 1, unit: 'days', source: 'x' },
      runsIn: ['next'],
      stopsIn: { hearing: { reason: 'hearing' } },
      onExpiry: { alarm: 'late' },
    },
  },
};
const to = (target: string, more: Partial<Transition> = {}): Transition => ({
  title: text,
  to: target,
  by: ['reviewer'],
  ...more,
});

describe('what may be done to several cases at once', () => {
  it('is what moves a case on within the agency, with a reason at most', () => {
    expect(mayBeTogether(process, to('next'))).toBe(true);
    expect(mayBeTogether(process, to('next', { requires: ['reason'] }))).toBe(true);
  });

  it.each<[string, Transition]>([
    ['ends the case', to('done')],
    ['goes back to the applicant', to('asked')],
    ['stops a clock', to('hearing')],
    ['is grave', to('next', { grave: true })],
    ['has an operation of its own', to('next', { through: 'x.y' })],
    ['is for one officer in person', to('next', { personally: 'x' })],
    ['needs more than a reason', to('next', { requires: ['items'] })],
    [
      'gives more time',
      to('next', { extends: { clock: 'one', amount: 1, unit: 'days', rank: 'x', source: 'x' } }),
    ],
  ])('is not what %s', (_, transition) => expect(mayBeTogether(process, transition)).toBe(false));
});
