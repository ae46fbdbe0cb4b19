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
});
