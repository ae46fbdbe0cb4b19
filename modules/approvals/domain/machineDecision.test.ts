import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { Matter, onTrack, vocabularyOf } from '#modules/catalogue/contract.ts';
import { loadLaw } from '#platform/clock/server/law.ts';
import { newCase } from '#platform/process/pure/caseState.ts';
import { decideByRule, ruleOutcome } from '#platform/process/pure/decideByRule.ts';
import type { FactJson } from '#platform/process/pure/factJson.ts';
import { compileApproval } from './compileApproval.ts';
import { OWING } from './owing.ts';

const law = loadLaw();
const matters = globSync('packs/**/matters/*.yaml').map((file) =>
  Matter.parse(parse(readFileSync(file, 'utf8'))),
);
/** What a machine has read before (APV-08) has a person between it and the grant, and a test of its own. */
const byMachine = matters.filter(({ preReview }) => !preReview);
/** Every table by which a machine could grant: of each matter and each of its tracks. */
const machines = byMachine.flatMap((matter) =>
  (matter.tracks.length > 0 ? matter.tracks.map(({ id }) => id) : [null]).map((track) => ({
    name: `${matter.matter} ${track ?? ''}`,
    matter: onTrack(matter, track),
    process: compileApproval(matter, 'rule', law, track),
  })),
);

/** Facts of a matter as they may be at any time: of any value, known to be none, or unknown. */
function anyFacts(matter: Matter): fc.Arbitrary<Record<string, FactJson>> {
  const one = (type: string, values: readonly { value: string }[] | undefined): fc.Arbitrary<FactJson> => {
    if (values) return fc.constantFrom(...values.map(({ value }) => value));
    if (type === 'boolean') return fc.boolean();
    if (type === 'number' || type === 'money')
      return fc.constantFrom('0', '3', '199', '300000000', '5000000');
    if (type === 'date') return fc.constantFrom('2026-01-01', '2030-12-31');
    if (type === 'texts') return fc.constant([]);
    return fc.constantFrom('a', 'b');
  };
  const facts = matter.facts.map(({ id, type, values }) =>
    fc.tuple(
      fc.constant(id),
      fc.oneof({ weight: 6, arbitrary: one(type, values) }, fc.constantFrom(null, undefined)),
    ),
  );
  const owing = fc.tuple(fc.constant(OWING.id), fc.constantFrom(0, 0, 1));
  return fc.tuple(...facts, owing).map((pairs) => {
    const facts: Record<string, FactJson> = {};
    for (const [id, value] of pairs) if (value !== undefined) facts[id] = value;
    return facts;
  });
}

describe.each(machines)('[APV-07] the machine on $name', ({ matter, process }) => {
  const vocabulary = vocabularyOf(matter);
  const deciding = Object.entries(process.states).filter(([, state]) =>
    Object.values(state.on ?? {}).some(({ to }) => to === 'granted'),
  );

  test('grants only where every condition is known to be met, and refuses only by a rule that is true', () => {
    fc.assert(
      fc.property(anyFacts(matter), (facts) => {
        for (const [id] of deciding) {
          const verdict = decideByRule(process, { ...newCase(id), facts });
          if (!verdict) continue;
          const { to } = process.states[id]!.on![verdict.action]!;
          if (to === 'refused') {
            expect(ruleOutcome(process, verdict.rule, facts)).toBe('true');
            expect(verdict.gives?.['reason']?.zh).toBeTruthy();
            expect(verdict.gives?.['remedies']?.zh).toMatch(/行政复议/);
          } else {
            for (const { rule } of matter.conditions) {
              expect(ruleOutcome({ vocabulary }, rule, facts)).toBe('true');
            }
            expect(facts[OWING.id]).toBe(process.vocabulary.includes(OWING) ? 0 : facts[OWING.id]);
          }
        }
      }),
    );
  });
});

test('some machine grants and some refuses, so that the property speaks of something', () => {
  const byRule = machines.flatMap(({ process }) =>
    Object.values(process.states).flatMap(({ decidedBy }) => decidedBy?.actions ?? []),
  );
  expect(byRule.filter(({ action }) => action === 'grant').length).toBeGreaterThan(3);
  expect(byRule.filter(({ action }) => action === 'refuse').length).toBeGreaterThan(0);
});
