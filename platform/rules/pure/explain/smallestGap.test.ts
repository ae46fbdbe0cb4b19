import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factsOf, ruleOf } from '../../testing/ruleOf.ts';
import { compileRule } from '../evaluate/compileRule.ts';
import type { Fact, Facts, PlainFact } from '../facts/fact.ts';
import type { Attribute } from '../vocabulary/attribute.ts';
import { explainRule } from './explainRule.ts';
import { smallestGap } from './smallestGap.ts';

function gapOf(text: string, facts: Record<string, PlainFact>): [string, string][] | undefined {
  const gap = smallestGap(explainRule(ruleOf(text), factsOf(facts)));
  return gap?.map(({ leaf, wanted }) => [leaf.text, wanted]);
}

test.each<[string, Record<string, PlainFact>, [string, string][] | undefined]>([
  ['欠税', { arrears: { value: true } }, []],
  ['not(欠税)', { arrears: { value: true } }, [['欠税', 'false']]],
  ['not(欠税)', {}, [['欠税', 'false']]],
  [
    '营业收入 > 1 and 高新技术企业 and not(欠税)',
    { revenue: { value: '2' }, 'high-tech': { value: false } },
    [
      ['高新技术企业', 'true'],
      ['欠税', 'false'],
    ],
  ],
  [
    '(营业收入 > 1 and 研发费用 > 1) or 高新技术企业',
    { revenue: { value: '1' }, 'rd-expense': { value: '1' }, 'high-tech': { value: false } },
    [['高新技术企业', 'true']],
  ],
  // One leaf each: the unknown one needs only to be told.
  ['营业收入 > 1 or 高新技术企业', { revenue: { value: '1' } }, [['高新技术企业', 'true']]],
  [
    'not(营业收入 > 1 or 高新技术企业)',
    { revenue: { value: '2' }, 'high-tech': { value: true } },
    [
      ['营业收入 > 1', 'false'],
      ['高新技术企业', 'false'],
    ],
  ],
  [
    'if 从业人数 > 30 then 欠税 else 高新技术企业',
    { headcount: { value: '40' }, arrears: { value: false }, 'high-tech': { value: true } },
    [['欠税', 'true']],
  ],
  [
    'if 从业人数 > 30 then (欠税 and 营业收入 > 1) else 高新技术企业',
    {
      headcount: { value: '40' },
      arrears: { value: false },
      revenue: { value: '0' },
      'high-tech': { value: true },
    },
    [['从业人数 > 30', 'false']],
  ],
  [
    '高新技术企业 and (高新技术企业 or 欠税)',
    { 'high-tech': { value: false }, arrears: { value: false } },
    [['高新技术企业', 'true']],
  ],
  ['欠税 and false', {}, undefined],
  ['欠税 or false', {}, [['欠税', 'true']]],
])('%s with %j needs %j', (text, facts, gap) => {
  expect(gapOf(text, facts)).toEqual(gap);
});

const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const vocabulary: Attribute[] = letters.map((id) => ({
  id,
  names: { zh: `${id}甲`, en: `${id}x` },
  type: 'boolean',
}));

/** Trees of and, or, not over distinct yes-or-no attributes. */
const tree: fc.Arbitrary<string> = fc
  .array(fc.constantFrom('and', 'or', 'not and', 'not or'), {
    minLength: letters.length - 1,
    maxLength: letters.length - 1,
  })
  .chain((operators) =>
    fc.tuple(
      fc.constant(operators),
      fc.shuffledSubarray(letters, { minLength: 2 }),
      fc.infiniteStream(fc.nat()),
    ),
  )
  .map(([operators, chosen, picks]) => {
    const parts = [...chosen];
    for (const operator of operators) {
      if (parts.length === 1) break;
      const [first] = parts.splice(picks.next().value! % parts.length, 1);
      const [second] = parts.splice(picks.next().value! % parts.length, 1);
      const [negation, joint] = operator.startsWith('not') ? ['not', operator.slice(4)] : ['', operator];
      parts.push(`${negation}((${first}) ${joint} (${second}))`);
    }
    return parts[0]!;
  });

test('no smaller set of leaves would do, and this one does', () => {
  const states = fc.constantFrom<Fact[]>({ value: true }, { value: false }, 'unknown');
  const facts = fc.record(Object.fromEntries(letters.map((letter) => [letter, states])));
  fc.assert(
    fc.property(tree, facts, (text, known) => {
      const rule = ruleOf(text, vocabulary);
      const decide = compileRule(rule);
      const gap = smallestGap(explainRule(rule, known))!;
      const changes = gap.map(({ leaf, wanted }) => [leaf.text, { value: wanted === 'true' }] as const);
      expect(decide({ ...known, ...Object.fromEntries(changes) }), text).toBe('true');
      expect(gap.length, text).toBe(fewestChanges(decide, known));
    }),
    { numRuns: 300 },
  );
});

/** By trying every assignment. */
function fewestChanges(decide: (facts: Facts) => string, known: Facts): number {
  let fewest = Number.POSITIVE_INFINITY;
  for (let bits = 0; bits < 2 ** letters.length; bits += 1) {
    const values = letters.map((letter, index) => [letter, (bits & (1 << index)) !== 0] as const);
    const changed = values.filter(([letter, value]) => {
      const fact = known[letter];
      return typeof fact !== 'object' || fact.value !== value;
    });
    // Only what differs is set; the rest stays as it is, unknown included, so each subset is tried too.
    for (let chosen = 0; chosen < 2 ** changed.length; chosen += 1) {
      const subset = changed.filter((_change, index) => (chosen & (1 << index)) !== 0);
      if (subset.length >= fewest) continue;
      const facts = Object.fromEntries(subset.map(([letter, value]) => [letter, { value }]));
      if (decide({ ...known, ...facts }) === 'true') fewest = subset.length;
    }
  }
  return fewest;
}
