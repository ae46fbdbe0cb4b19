import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { Matter, type PostCheck } from '#modules/catalogue/contract.ts';
import { allRoles } from '#platform/access/server/roles.ts';
import { loadCalendar } from '#platform/calendar/server/loadCalendar.ts';
import { deadline } from '#platform/clock/pure/deadline.ts';
import { loadLaw } from '#platform/clock/server/law.ts';
import { apply } from '#platform/process/pure/apply.ts';
import { newCase } from '#platform/process/pure/caseState.ts';
import { decideByRule } from '#platform/process/pure/decideByRule.ts';
import { lintProcess } from '#platform/process/pure/lint.ts';
import { compilePostCheck } from './compilePostCheck.ts';

const file = 'packs/shaanxi/hanzhong/low-risk-food/matters/food-production-by-commitment.yaml';
const matter = Matter.parse(parse(readFileSync(file, 'utf8'))) as Matter & { postCheck: PostCheck };
const known = {
  roles: [...allRoles().keys()],
  effects: ['licences.revoke', 'approvals.bar', 'supervision.recordOutcome'],
};
const calendar = loadCalendar();
const law = loadLaw();

function walk(way: 'rule' | 'officer', actions: [name: string, at: string][]) {
  const process = compilePostCheck(matter, way, law);
  return actions.reduce((state, [name, at]) => apply(process, state, { name, at }), newCase(process.initial));
}

describe.each(['rule', 'officer'] as const)('a check after the licence, revoked by %s', (way) => {
  const process = compilePostCheck(matter, way, law);

  test('is a table in which no case sticks', () => {
    expect(lintProcess(process, known)).toEqual([]);
  });

  test('gives the days of the source to check and to rectify [APV-01.r6] [APV-01.r7] [APV-05.r1]', () => {
    const due = walk(way, [['open', '2026-03-02T02:00:00Z']]);
    expect(deadline(due.clocks['check']!, calendar).on).toBe('2026-03-30');
    const rectifying = walk(way, [
      ['open', '2026-03-02T02:00:00Z'],
      ['orderRectification', '2026-03-10T02:00:00Z'],
    ]);
    expect(deadline(rectifying.clocks['rectification']!, calendar).on).toBe('2026-04-08');
    expect(rectifying.clocks['check']!.endedAt).toBeDefined();
  });

  test('lets nobody who found against the firm decide on its licence', () => {
    for (const [state, action] of [
      ['revoking', 'revoke'],
      ['revoking', 'keep'],
      ['fraudFound', 'revokeForFraud'],
      ['fraudFound', 'keep'],
    ] as const) {
      expect(process.states[state]!.on![action]!.notBy).toEqual([
        'orderRectification',
        'stillFailing',
        'reportFraud',
      ]);
    }
  });

  test('ends with a licence that ended otherwise, but not where a bar for fraud is to be decided', () => {
    const ending = Object.keys(process.states).filter((state) => process.states[state]!.on?.['end']);
    expect(ending).toEqual(['due', 'rectifying', 'rechecking', 'revoking']);
  });
});

test('a lapsed rectification revokes by itself only where the city lets the rule decide [APV-01.r8]', () => {
  const lapsed = walk('rule', [
    ['open', '2026-03-02T02:00:00Z'],
    ['orderRectification', '2026-03-10T02:00:00Z'],
    ['lapse', '2026-04-08T16:00:00.001Z'],
  ]);
  expect(decideByRule(compilePostCheck(matter, 'rule', law), lapsed)?.action).toBe('revoke');
  expect(decideByRule(compilePostCheck(matter, 'officer', law), lapsed)).toBeUndefined();
});
