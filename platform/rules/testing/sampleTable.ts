import { DecisionTable } from '#platform/rules/pure/tables/decisionTable.ts';

/** A fictional subsidy in tiers; `change` makes a faulty one. */
export function sampleTable(change: Partial<DecisionTable> = {}): DecisionTable {
  return DecisionTable.parse({
    id: 'rent-subsidy',
    names: { zh: '房租补贴', en: 'Rent subsidy' },
    hitPolicy: 'first',
    inputs: [
      {
        id: 'scale',
        names: { zh: '规模类型', en: 'Size class' },
        type: 'text',
        values: [
          { value: 'small', title: { zh: '小型', en: 'Small' } },
          { value: 'micro', title: { zh: '微型', en: 'Micro' } },
        ],
      },
      { id: 'revenue', names: { zh: '营业收入', en: 'Operating revenue' }, type: 'money' },
      { id: 'established', names: { zh: '成立日期', en: 'Established on' }, type: 'date' },
    ],
    output: { id: 'amount', names: { zh: '补贴金额', en: 'Amount' }, type: 'money' },
    rows: [
      { tests: ['"微型"', '< 1000', '-'], output: '300' },
      {
        tests: ['"微型", "小型"', '[1000..5000)', '>= date("2020-01-01")'],
        output: 'min(营业收入 * 0.05, 240)',
      },
      { tests: ['"小型"', '< 1000', '-'], output: '100' },
      { tests: ['-', '>= 5000', '-'], output: '0' },
    ],
    otherwise: '50',
    ...change,
  });
}
