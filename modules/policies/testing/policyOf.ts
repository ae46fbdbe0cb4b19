import type { Vocabulary } from '#platform/rules/pure/vocabulary/attribute.ts';
import { Policy } from '../domain/policy.ts';

/** A small vocabulary, so that tests of the schema do not lean on what profiles declare. */
export const vocabulary: Vocabulary = [
  { id: 'today', names: { zh: '今天', en: 'today' }, type: 'date' },
  { id: 'registered-places', names: { zh: '注册地', en: 'places of registration' }, type: 'texts' },
  { id: 'staff', names: { zh: '从业人数', en: 'staff' }, type: 'number' },
  { id: 'premiums', names: { zh: '实际缴费额', en: 'premiums paid' }, type: 'money' },
  {
    id: 'size',
    names: { zh: '企业规模', en: 'size class' },
    type: 'text',
    values: [
      { value: 'large', title: { zh: '大型', en: 'large' } },
      { value: 'small', title: { zh: '小型', en: 'small' } },
    ],
  },
];

const sound = {
  policy: 'keep-jobs',
  version: 1,
  names: { zh: '稳岗返还', en: 'Refund for keeping jobs' },
  summary: { zh: '返还一部分已缴的费用。', en: 'Part of what was paid comes back.' },
  level: 'national',
  place: 'cn',
  issuer: { zh: '某部', en: 'A ministry' },
  document: {
    title: { zh: '某通知', en: 'A notice' },
    url: 'https://example.org/1',
    confidence: 'official-site',
  },
  valid: { from: '2026-01-01', to: '2026-12-31' },
  tags: { topics: ['employment'] },
  conditions: [{ id: 'staff', rule: '从业人数 >= 5', article: '一' }],
  benefit: { kind: 'refund', title: { zh: '返还', en: 'Refund' }, amount: '实际缴费额 * 0.6' },
  mode: 'application',
};

/** A sound policy with what a test changes. */
export function policyOf(changes: Record<string, unknown> = {}): Policy {
  return Policy.parse({ ...sound, ...changes });
}
