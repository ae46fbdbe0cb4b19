import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRule } from '#platform/rules/pure/evaluate/compileRule.ts';
import { known } from '#platform/rules/pure/facts/fact.ts';
import { parseRule } from '#platform/rules/pure/parse/parseRule.ts';
import { arbitraryFacts } from '#platform/rules/testing/arbitraryFacts.ts';
import { samplePairs } from '#platform/rules/testing/samplePairs.ts';
import { sampleVocabulary } from '#platform/rules/testing/sampleVocabulary.ts';
import { difference } from './difference.ts';
import { indexRules } from './ruleIndex.ts';
import { sharePredicates } from './sharePredicates.ts';

const rulesOf = (...texts: string[]) =>
  texts.map((text) => {
    const parsed = parseRule(text, sampleVocabulary);
    if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
    return { id: text, rule: parsed.rule };
  });

describe('rules taken apart', () => {
  it('ask what they have in common once, under whatever name and in whatever list', () => {
    const rules = rulesOf(
      '(规模类型 in ("小型", "微型")) and not(欠税)',
      'Size class = "small" and headcount >= 10',
      'if arrears then 从业人数 >= 10.0 else (scale in ("Micro", "Large"))',
    );
    const { predicates, programs } = sharePredicates(rules.map(({ rule }) => rule));
    // small, micro, arrears, ten people, large
    expect(predicates).toHaveLength(5);
    expect(programs[0]).toEqual({
      kind: 'and',
      parts: [
        { kind: 'or', parts: [{ kind: 'predicate', at: 0 }, { kind: 'predicate', at: 1 }] }, // biome-ignore format: a tree
        { kind: 'not', part: { kind: 'predicate', at: 2 } },
      ],
    });
  });

  it('decide as each rule alone does', () => {
    const samples = samplePairs(21, 400, 1);
    const rules = samples.map(({ rule }, at) => ({ id: `r${at}`, rule }));
    const index = indexRules(rules);
    const alone = rules.map(({ rule }) => compileRule(rule));
    for (const facts of fc.sample(arbitraryFacts(sampleVocabulary), { seed: 22, numRuns: 60 })) {
      const outcomes = [...index.decideAll(facts).values()];
      expect(outcomes).toEqual(alone.map((decide) => decide(facts)));
    }
  });
});

describe('a change of one subject', () => {
  const index = indexRules(rulesOf('从业人数 >= 10', '欠税 or 从业人数 > 3', 'is known(营业收入)'));

  it('touches the rules that ask about what changed, and no others', () => {
    expect(index.touchedBy(['headcount'])).toEqual(['从业人数 >= 10', '欠税 or 从业人数 > 3']);
    expect(index.touchedBy(['arrears', 'revenue'])).toEqual(['欠税 or 从业人数 > 3', 'is known(营业收入)']);
    expect(index.touchedBy(['scale'])).toEqual([]);
  });

  it('is told as what was added and what is gone', () => {
    const trueOf = (facts: Parameters<typeof index.decideAll>[0]) =>
      [...index.decideAll(facts, index.touchedBy(['arrears', 'headcount']))]
        .filter(([, outcome]) => outcome === 'true')
        .map(([id]) => id);
    const before = { arrears: known(true), headcount: known({ n: 2n, d: 1n }) };
    const after = { arrears: known(false), headcount: known({ n: 10n, d: 1n }) };
    expect(difference(trueOf(before), trueOf(after))).toEqual({ added: ['从业人数 >= 10'], gone: [] });
    expect(difference(trueOf(after), trueOf(before))).toEqual({ added: [], gone: ['从业人数 >= 10'] });
  });
});
