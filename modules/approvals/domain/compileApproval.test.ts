import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { Matter, type Way } from '#modules/catalogue/contract.ts';
import { allRoles } from '#platform/access/server/roles.ts';
import { loadCalendar } from '#platform/calendar/server/loadCalendar.ts';
import { deadline } from '#platform/clock/pure/deadline.ts';
import { loadLaw } from '#platform/clock/server/law.ts';
import { apply } from '#platform/process/pure/apply.ts';
import { type CaseState, newCase } from '#platform/process/pure/caseState.ts';
import { decideByRule, ruleOutcome } from '#platform/process/pure/decideByRule.ts';
import type { FactJson } from '#platform/process/pure/factJson.ts';
import { lintProcess } from '#platform/process/pure/lint.ts';
import { compileApproval } from './compileApproval.ts';

const folder = 'packs/shaanxi/hanzhong/low-risk-food/matters';
const matters = readdirSync(folder).map((name) =>
  Matter.parse(parse(readFileSync(path.join(folder, name), 'utf8'))),
);
const named = (id: string) => matters.find(({ matter }) => matter === id)!;
const byCommitment = named('food-production-by-commitment');
const ordinary = named('food-production-ordinary');
const law = loadLaw();
const calendar = loadCalendar();
const effects = ['approvals.applyResult', 'correspondence.keepResult', 'supervision.openPostCheck'];
const known = { roles: [...allRoles().keys()], effects };
const WAYS: Way[] = ['rule', 'officer'];
const NINE = 'T01:00:00Z';

/** The case after these actions, each on its day at nine in China. */
function walk(matter: Matter, actions: [name: string, on: string][]): CaseState {
  const process = compileApproval(matter, 'officer', law);
  return actions.reduce(
    (state, [name, on]) => apply(process, state, { name, at: `${on}${NINE}` }),
    newCase(process.initial),
  );
}
const due = (state: CaseState, clock: string) => deadline(state.clocks[clock]!, calendar).on;

describe.each(matters.map((matter) => [matter.matter, matter] as const))('%s', (_, matter) => {
  test.each(WAYS)('compiles, decided by %s, to a table in which no case sticks', (way) => {
    expect(lintProcess(compileApproval(matter, way, law), known)).toEqual([]);
  });

  test('is never granted by rule while a condition is not known to be met', () => {
    const process = compileApproval(matter, 'rule', law);
    const facts = fc.record(Object.fromEntries(matter.facts.map((fact) => [fact.id, valuesFor(fact)])), {
      requiredKeys: [],
    });
    fc.assert(
      fc.property(facts, (drawn) => {
        const given = drawn as Record<string, FactJson>;
        const met = matter.conditions.every(({ rule }) => ruleOutcome(process, rule, given) === 'true');
        const granted = runRules(matter, given).state === 'granted';
        expect(granted).toBe(met && matter.stages.every(({ decidedBy }) => decidedBy.includes('rule')));
      }),
      { numRuns: 300 },
    );
  });
});

/** Submitted with these facts, and as far as rules take it. */
function runRules(matter: Matter, facts: Record<string, FactJson>): CaseState {
  const process = compileApproval(matter, 'rule', law);
  const at = `2026-03-02${NINE}`;
  let state = apply(process, newCase(process.initial), { name: 'submit', at, facts });
  for (;;) {
    const verdict = decideByRule(process, state);
    if (!verdict) return state;
    state = apply(process, state, { name: verdict.action, at });
  }
}

/** Values that a fact of the matter may have; those that its rules are about come often. */
function valuesFor({ type, values }: Matter['facts'][number]): fc.Arbitrary<FactJson> {
  if (type === 'boolean') return fc.boolean();
  if (type === 'number') return fc.integer({ min: -400, max: 400 });
  return values ? fc.constantFrom(...values.map(({ value }) => value)) : fc.constantFrom('valid', 'other');
}

describe('acceptance (Permit Law art. 32)', () => {
  test('after silence the time to decide and the promise count from receipt', () => {
    const state = walk(ordinary, [
      ['submit', '2026-03-02'],
      ['deemAccepted', '2026-03-10'],
    ]);
    expect(state.clocks['decision']!.startedAt).toBe(`2026-03-02${NINE}`);
    expect([due(state, 'decision'), due(state, 'promise')]).toEqual(['2026-03-30', '2026-03-30']);
  });

  test('supplements are asked for once, waiting for them counts for nothing, and a new time to accept begins', () => {
    const process = compileApproval(ordinary, 'officer', law);
    const state = walk(ordinary, [
      ['submit', '2026-03-02'],
      ['askForSupplement', '2026-03-04'],
      ['supplement', '2026-04-01'],
    ]);
    expect(due(state, 'acceptance')).toBe('2026-04-09');
    expect(state.clocks['decision']).toBeUndefined();
    const asking = Object.keys(process.states).filter(
      (name) => process.states[name]!.on?.['askForSupplement'],
    );
    expect(asking).toEqual(['intake']);
    const silent = apply(process, state, { name: 'deemAccepted', at: `2026-04-10${NINE}` });
    expect(silent.clocks['decision']!.startedAt).toBe(`2026-04-01${NINE}`);
  });

  test('silence accepts and never grants', () => {
    for (const matter of matters) {
      const { states } = compileApproval(matter, 'officer', law);
      const targets = Object.values(states).flatMap(({ on }) => on?.['deemAccepted']?.to ?? []);
      expect(targets.every((target) => states[target]!.final === undefined)).toBe(true);
    }
  });
});

describe('the decision', () => {
  const { states, clocks } = compileApproval(ordinary, 'officer', law);

  test('is refused only where it is decided, with reasons and remedies (arts. 32, 38)', () => {
    const refusing = Object.keys(states).filter((name) =>
      Object.values(states[name]!.on ?? {}).some(({ to }) => states[to]!.final === 'refused'),
    );
    expect(refusing).toEqual(['intake', 'decision', 'acceptanceAgain']);
    expect(states['decision']!.on!['refuse']!.requires).toEqual(['reason', 'remedies']);
    expect(states['intake']!.on!['notAccept']!.requires).toEqual(['reason', 'remedies']);
    expect(states['review']!.on!['proposeRefusal']).toMatchObject({ to: 'decision', requires: ['reason'] });
  });

  test('is not for whoever examined the application', () => {
    const { pass, refuse } = states['decision']!.on!;
    for (const transition of [pass, refuse]) expect(transition!.notBy).toEqual(['pass', 'proposeRefusal']);
    expect(
      compileApproval(byCommitment, 'officer', law).states['decision']!.on!['grant']!.notBy,
    ).toBeDefined();
    expect(states['delivery']!.on!['grant']!.notBy).toBeUndefined();
  });

  test('once taken is delivered: no way back, and a time of its own (art. 44)', () => {
    expect(Object.keys(states['production']!.on!)).toEqual(['pass']);
    expect(Object.keys(states['delivery']!.on!)).toEqual(['grant']);
    expect(clocks['decision']!.runsIn).not.toContain('delivery');
    const examined = ['assignment', 'review', 'arrangement', 'survey', 'report', 'recheck'];
    const passed = examined.map((): [string, string] => ['pass', '2026-03-10']);
    const decided = walk(ordinary, [
      ['submit', '2026-03-02'],
      ['accept', '2026-03-03'],
      ...passed,
      ['pass', '2026-03-16'],
    ]);
    expect(decided.state).toBe('production');
    expect(decided.clocks['decision']!.endedAt).toBe(`2026-03-16${NINE}`);
    expect(decided.clocks['promise']!.endedAt).toBe(`2026-03-16${NINE}`);
    expect(due(decided, 'delivery')).toBe('2026-03-30');
  });

  test('stops only for a reason that the applicant is told (art. 45)', () => {
    const { on } = compileApproval(ordinary, 'officer', law).states['survey']!;
    expect(on!['stop-expert-review']!.requires).toEqual(['reason']);
  });

  test('stands still for an expert review, both clocks alike (art. 45)', () => {
    const state = walk(ordinary, [
      ['submit', '2026-03-02'],
      ['accept', '2026-03-02'],
      ['pass', '2026-03-03'],
      ['pass', '2026-03-03'],
      ['pass', '2026-03-03'],
      ['stop-expert-review', '2026-03-10'],
      ['resume', '2026-03-18'],
    ]);
    expect(state.state).toBe('survey');
    expect([due(state, 'decision'), due(state, 'promise')]).toEqual(['2026-04-08', '2026-04-08']);
  });
});

describe('more time for the decision (art. 42)', () => {
  const extensionOf = (source: string) => {
    const legalTime = { ...ordinary.legalTime, source };
    return compileApproval({ ...ordinary, legalTime }, 'officer', law).states['review']!.on!['extend'];
  };

  test('is given by the head of the agency, as much as the law has for this legal time', () => {
    expect(extensionOf('permit.decision')).toMatchObject({
      by: ['agency-head@decider'],
      requires: ['reason'],
      extends: { amount: 10, unit: 'workdays', source: 'permit.decision-extension' },
    });
  });

  test('is nothing that the agency gives itself where the head of the government approves, or no law does', () => {
    expect(extensionOf('permit.joint-decision')).toBeUndefined();
    expect(extensionOf('food-production-measures.19')).toBeUndefined();
  });

  test('moves the time of the law and leaves the promise', () => {
    const state = walk(ordinary, [
      ['submit', '2026-03-02'],
      ['accept', '2026-03-02'],
      ['extend', '2026-03-20'],
    ]);
    expect([due(state, 'decision'), due(state, 'promise')]).toEqual(['2026-04-14', '2026-03-30']);
  });
});
