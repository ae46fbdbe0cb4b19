import { describe, expect, it } from 'vitest';
import { policyOf, vocabulary } from '../testing/policyOf.ts';
import { checkPolicy, isFault } from './checkPolicy.ts';

function codesOf(changes: Record<string, unknown>): string[] {
  return checkPolicy(policyOf(changes), vocabulary)
    .filter(isFault)
    .map(({ code, path }) => `${path.join('.')} ${code.replace(/^policies\.check\./, '')}`);
}
const rules = (...texts: string[]) => ({ conditions: texts.map((rule, n) => ({ id: `c${n}`, rule })) });
const automatic = { mode: 'automatic', consent: { kind: 'confirm' } };

describe('checkPolicy', () => {
  it('finds nothing in a sound policy', () => {
    expect(checkPolicy(policyOf(), vocabulary)).toEqual([]);
  });

  it.each([
    ['a rule that does not parse', rules('从业人数 >='), 'conditions.0.rule rules.problems.unexpectedEnd'],
    ['an unknown attribute', rules('员工数 >= 5'), 'conditions.0.rule rules.problems.unknownName'],
    ['money against a date', rules('实际缴费额 > 今天'), 'conditions.0.rule rules.problems.differentTypes'],
    ['a division by zero', rules('从业人数 / 0 > 1'), 'conditions.0.rule rules.problems.divisionByZero'],
    ['full-width signs', rules('从业人数 ＞ 5'), 'conditions.0.rule rules.problems.fullWidth'],
    [
      'a formula that is no money',
      { benefit: { kind: 'grant', title: { zh: '奖', en: 'Grant' }, amount: '今天' } },
      'benefit.amount rules.problems.wrongResult',
    ],
    [
      'a tier that does not read',
      {
        benefit: {
          kind: 'grant',
          title: { zh: '奖', en: 'Grant' },
          tiers: [{ when: '从业人数 > ', amount: '1' }],
        },
      },
      'benefit.tiers.0.when rules.problems.unexpectedEnd',
    ],
    [
      'dates the wrong way round',
      { valid: { from: '2026-02-01', to: '2026-01-31' } },
      'valid.to endsBeforeStart',
    ],
    [
      'money without an amount',
      { benefit: { kind: 'grant', title: { zh: '奖', en: 'Grant' } } },
      'benefit noAmount',
    ],
    ['itself as predecessor', { supersedes: 'keep-jobs' }, 'supersedes supersedesItself'],
    ['no consent where it pays by itself', { mode: 'automatic' }, 'consent consent'],
    [
      'papers for what needs no application',
      {
        ...automatic,
        materials: [{ id: 'report', title: { zh: '报告', en: 'Report' }, by: 'upload' }],
      },
      'materials.0.by automaticMaterial',
    ],
    [
      'paying by itself from a copy',
      {
        ...automatic,
        document: { title: { zh: '通知', en: 'Notice' }, confidence: 'third-party-copy' },
      },
      'document.confidence weakPays',
    ],
  ])('refuses %s', (_, changes, expected) => {
    expect(codesOf(changes)).toContain(expected);
  });

  it('names the place inside the text of the rule', () => {
    const [found] = checkPolicy(policyOf(rules('从业人数 >= 5 and\n员工数 < 9')), vocabulary).filter(isFault);
    expect(found?.at).toMatchObject({ line: 2, column: 1 });
  });

  it('lets a benefit without an amount pass when the source is said to leave it open', () => {
    const benefit = { kind: 'grant', title: { zh: '奖', en: 'Grant' } };
    const open = [{ field: 'benefit.tiers', note: { zh: '原文缺数', en: 'The source lost the figures' } }];
    expect(codesOf({ benefit, open })).toEqual([]);
  });

  it('only notes a weak source of what has to be applied for, and conditions without an article', () => {
    const document = { title: { zh: '通知', en: 'Notice' }, confidence: 'news-copy' };
    const found = checkPolicy(policyOf({ document, ...rules('从业人数 > 1') }), vocabulary);
    expect(found.map(({ code, severity }) => [code.split('.').at(-1), severity])).toEqual([
      ['weak', 'note'],
      ['noAddress', 'note'],
      ['noArticle', 'note'],
    ]);
  });
});
