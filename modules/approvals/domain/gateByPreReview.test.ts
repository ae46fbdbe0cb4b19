import fc from 'fast-check';
import { expect, test } from 'vitest';
import { capacitiesOf } from '#platform/process/pure/allowedActions.ts';
import { apply } from '#platform/process/pure/apply.ts';
import type { CaseState } from '#platform/process/pure/caseState.ts';
import { decideByRule, ruleOutcome } from '#platform/process/pure/decideByRule.ts';
import type { Process } from '#platform/process/pure/definition.ts';
import { gateByPreReview, grantsWithoutPerson, PRE_REVIEW_SETTLED } from './gateByPreReview.ts';

const title = { zh: '步', en: 'step' };
const holder = { role: 'reviewer', at: 'decider' };
const START = { version: 0, clocks: {}, alarms: {} };

/** Stages in a row; each may be passed by rule, by the clock or by an official. */
function processOf(stages: readonly string[]): Process {
  const states: Process['states'] = {
    new: { title, holder: 'applicant', on: { submit: { title, to: stages[0]!, by: ['applicant'] } } },
    granted: { title, final: 'granted' },
    refused: { title, final: 'refused' },
  };
  for (const [n, stage] of stages.entries()) {
    const to = stages[n + 1] ?? 'granted';
    const action = to === 'granted' ? 'grant' : n === 0 ? 'accept' : 'pass';
    states[stage] = {
      title,
      holder,
      decidedBy: { actions: [{ action, when: 'ready' }] },
      on: {
        [action]: { title, to, by: ['rule', 'reviewer@decider'] },
        ...(n === 0 && { deemAccepted: { title, to, by: ['clock'] } }),
        refuse: { title, to: 'refused', by: ['reviewer@decider'] },
      },
    };
  }
  const ready = { id: 'ready', names: { zh: '齐备', en: 'ready' }, type: 'boolean' as const };
  return { name: 'p', version: 1, title, initial: 'new', states, clocks: {}, vocabulary: [ready] };
}

const preReviewAt = (stage: string) => ({
  matter: 'm',
  preReview: { stage, source: 'ningxia-2024-practices/8', checks: [] },
});

test('[APV-08.r2] a stage with pre-review is not passed by rule, and waits for the settled findings', () => {
  const gated = gateByPreReview(preReviewAt('review'), processOf(['intake', 'review', 'decision']));
  expect(gated.states['review']?.decidedBy).toBeUndefined();
  expect(gated.states['review']?.on?.['pass']?.by).toEqual(['reviewer@decider']);
  expect(gated.states['review']?.on?.['settlePreReview']?.through).toBe('prereview.settlePreReview');
  expect(grantsWithoutPerson(gated)).toBe(false);
});

test('[APV-08.r2] a table on which the stage can be walked around is refused', () => {
  expect(() => gateByPreReview(preReviewAt('elsewhere'), processOf(['intake', 'review']))).toThrow(
    /nobody judged/,
  );
  const around = processOf(['intake', 'review', 'decision']);
  around.states['intake']!.on!['skip'] = { title, to: 'decision', by: ['rule'] };
  expect(() => gateByPreReview(preReviewAt('review'), around)).toThrow(/nobody judged/);
});

test('[APV-08.r2] whatever the machine does in whatever order, no case with pre-review is granted without a person', () => {
  const machines = [
    { kind: 'system', by: 'rule' },
    { kind: 'system', by: 'clock' },
    { kind: 'firm', person: { id: 'p', name: 'P' }, organisation: 'o', delegation: 'owner' },
  ] as const;
  const standing = { own: true, inScope: false, maySubmit: true };
  const stages = fc.uniqueArray(fc.stringMatching(/^[a-c][a-z]{2}$/), { minLength: 2, maxLength: 5 });
  const moves = fc.array(fc.tuple(fc.nat(2), fc.nat(9), fc.boolean()), { maxLength: 40 });
  fc.assert(
    fc.property(stages, fc.nat(4), moves, (names, n, tries) => {
      const gate = names[n % names.length]!;
      const process = gateByPreReview(preReviewAt(gate), processOf(names));
      let state: CaseState = { ...START, state: process.initial, facts: {} };
      for (const [who, which, ready] of tries) {
        const capacities = capacitiesOf(machines[who]!, standing);
        const facts = { ...state.facts, ready };
        const open = Object.entries(process.states[state.state]?.on ?? {}).filter(
          ([, { by, when }]) =>
            by.some((one) => capacities.includes(one)) &&
            (when === undefined || ruleOutcome(process, when, facts) === 'true'),
        );
        const [name] = open[which % Math.max(1, open.length)] ?? [];
        if (name) state = apply(process, state, { name, at: '2026-10-01T18:00:00Z', facts: { ready } });
        const decided = decideByRule(process, state);
        if (decided) state = apply(process, state, { name: decided.action, at: '2026-10-01T18:00:00Z' });
        expect(process.states[state.state]?.final).not.toBe('granted');
      }
    }),
    { numRuns: 300 },
  );
});

test('with the findings settled the official passes the stage, and only the official', () => {
  const process = gateByPreReview(preReviewAt('review'), processOf(['intake', 'review']));
  const grant = process.states['review']!.on!['grant']!;
  expect(ruleOutcome(process, grant.when!, {})).toBe('unknown');
  expect(ruleOutcome(process, grant.when!, { [PRE_REVIEW_SETTLED.id]: false })).toBe('false');
  expect(ruleOutcome(process, grant.when!, { [PRE_REVIEW_SETTLED.id]: true })).toBe('true');
});
