import { describe, expect, it } from 'vitest';
import { allRoles } from '#platform/access/server/roles.ts';
import { loadCalendar } from '#platform/calendar/server/loadCalendar.ts';
import { apply } from '#platform/process/pure/apply.ts';
import { newCase } from '#platform/process/pure/caseState.ts';
import { lintProcess } from '#platform/process/pure/lint.ts';
import { timersOf } from '#platform/process/pure/timersOf.ts';
import { OPINION_ROLES, opinionProcess } from './opinionProcess.ts';

const limit = {
  amount: 1,
  unit: 'days' as const,
  source: 'assumed',
  warnBefore: [{ amount: 1, unit: 'workdays' as const }],
};

describe('the table of a question to another agency', () => {
  it.each(OPINION_ROLES)('lets no case stick when %s holds it', (role) => {
    const known = { roles: [...allRoles().keys()], effects: [] };
    expect(lintProcess(opinionProcess(role, limit), known)).toEqual([]);
  });

  it('ends its clock with the day that was asked for, and reminds a working day before', () => {
    const process = opinionProcess('reviewer', limit);
    const asked = apply(process, newCase(process.initial), {
      name: 'ask',
      at: '2026-11-23T02:00:00Z',
      facts: { answerBy: '2026-11-30' },
    });
    const timers = timersOf(asked, loadCalendar()).map(({ name, deadline, at }) => [
      name,
      (name.endsWith('due') ? deadline : at).toISOString(),
    ]);
    // Monday 30 November to its end in Shanghai; the working day before is Friday.
    expect(timers[0]).toEqual(['answer/due', '2026-11-30T16:00:00.000Z']);
    expect(timers[1]![0]).toBe('answer/warn/0');
    expect(timers[1]![1]! < '2026-11-28').toBe(true);
  });
});
