import { describe, expect, test } from 'vitest';
import { permit } from '../testing/permit.ts';
import type { Process } from './definition.ts';
import { lintProcess } from './lint.ts';

const known = { roles: ['window', 'decider', 'agency-head'], effects: ['test.issue'] };

function faults(change: (process: Process) => void): string[] {
  const process = structuredClone(permit);
  change(process);
  return lintProcess(process, known).map(({ path, code }) => `${path} ${code}`);
}

describe('a table of states', () => {
  test('without a fault', () => {
    expect(faults(() => {})).toEqual([]);
  });

  test('in which two states only lead to each other', () => {
    const title = permit.title;
    const found = faults(({ states }) => {
      states['accepted']!.on!['hear']!.to = 'waiting';
      states['waiting'] = { title, on: { on: { title, to: 'hearing', by: ['decider'] } } };
      states['hearing']!.on!['resume']!.to = 'waiting';
    });
    expect(found).toEqual(['states.hearing deadEnd', 'states.waiting deadEnd']);
  });

  test('that separates duties from an action nobody can take', () => {
    const found = faults(({ states }) => {
      states['accepted']!.on!['grant']!.notBy = ['review'];
    });
    expect(found).toEqual(['states.accepted.on.grant.notBy unknownAction']);
  });

  test('in which a rule decides what no rule may', () => {
    const found = faults(({ states }) => {
      states['submitted']!.on!['accept']!.by = ['window'];
    });
    expect(found).toEqual(['states.submitted.on.accept.by nobodyMay']);
  });

  test.each<[string, (process: Process) => void, string]>([
    [
      'an action that leads to a state that is not there',
      ({ states }) => {
        states['accepted']!.on!['hear']!.to = 'nowhere';
      },
      'states.accepted.on.hear.to unknownTarget',
    ],
    [
      'a state that nothing leads to',
      ({ states }) => {
        states['attic'] = { title: permit.title, final: 'granted' };
      },
      'states.attic unreachable',
    ],
    [
      'a state without a way out',
      ({ states }) => {
        states['hearing']!.on = {};
      },
      'states.hearing deadEnd',
    ],
    [
      'no beginning',
      (process) => {
        process.initial = 'dawn';
      },
      'initial badInitial',
    ],
    [
      'a post that nobody has',
      ({ states }) => {
        states['accepted']!.holder = { role: 'wizard', party: 'decider' } as never;
      },
      'states.accepted.holder unknownRole',
    ],
    [
      'an action that nobody may take',
      ({ states }) => {
        states['accepted']!.on!['hear']!.by = [];
      },
      'states.accepted.on.hear.by nobodyMay',
    ],
    [
      'an effect that no module gives',
      ({ states }) => {
        states['accepted']!.on!['grant']!.effects = ['magic'];
      },
      'states.accepted.on.grant.effects unknownEffect',
    ],
    [
      'a clock in a state that is not there',
      ({ clocks }) => {
        const clock = clocks['decision']!;
        clock.runsIn = [...clock.runsIn, 'limbo'];
      },
      'clocks.decision unknownState',
    ],
    [
      'a clock that never runs',
      ({ clocks }) => {
        clocks['decision']!.runsIn = [];
      },
      'clocks.decision.runsIn neverRuns',
    ],
  ])('with %s', (_, change, expected) => {
    expect(faults(change)).toContain(expected);
  });
});
