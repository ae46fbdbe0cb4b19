import { describe, expect, test } from 'vitest';
import type { MaterialCheck } from '#modules/catalogue/contract.ts';
import { type Extracted, nothingRead } from '#platform/extract/pure/extracted.ts';
import type { ReviewInput } from './material.ts';
import { amountIn } from './read/amounts.ts';
import { datesIn } from './read/dates.ts';
import { findLabelled } from './read/findLabelled.ts';
import { reviewMaterials } from './reviewMaterials.ts';

function pdf(...lines: string[]): Extracted {
  const read = nothingRead('pdf');
  read.lines = lines.map((text, n) => ({ text, place: { at: 'page', page: 1, line: n + 1 } }));
  const characters = lines.join('').length;
  return { ...read, pages: [{ number: 1, characters, pictures: 0 }] };
}

function inputOf(materials: Record<string, Extracted>): ReviewInput {
  const files = Object.entries(materials).map(
    ([id, read]) => [id, [{ id, name: `${id}.pdf`, sha256: id, read }]] as const,
  );
  return {
    materials: new Map(files),
    answers: { price: '1200000.00', year: '2026' },
    firm: { name: '甲建设有限公司', uscc: '', legalRepresentative: '', address: '' },
    today: '2026-11-23',
  };
}

/** Only what a check says of itself; material and basis are the same in all. */
type Spec = {
  [K in MaterialCheck['kind']]: Omit<
    Extract<MaterialCheck, { kind: K }>,
    'id' | 'material' | 'seriousness' | 'basis' | 'origin'
  >;
}[MaterialCheck['kind']];

function codes(spec: Spec, materials: Record<string, Extracted>): string[] {
  const about = { id: 'c', material: 'm', seriousness: 'grave', basis: 'law.1', origin: 'assumed' } as const;
  const check = { ...about, ...spec } as MaterialCheck;
  return reviewMaterials({ checks: [check] }, inputOf(materials)).map(({ code, found }) =>
    `${code} ${found}`.trim(),
  );
}

const title = { zh: '应急预案', en: 'Emergency plan' };
const firm = { firm: 'name' } as const;
const price = { answer: 'price' } as const;

describe('each kind of check finds its defect and leaves alone what is right', () => {
  test.each<[string, Spec, string[], string[], string]>([
    [
      'section',
      { kind: 'section', sections: [{ title, words: ['应急预案'] }] },
      ['第三章 应急预案'],
      ['应急预案……… 7', '正文'],
      'sectionMissing',
    ],
    [
      'documentKind',
      { kind: 'documentKind', titles: ['施工合同'], withinLines: 2 },
      ['建设工程', '施 工 合 同'],
      ['监理合同', '第一条'],
      'otherDocument 监理合同',
    ],
    [
      'validity',
      { kind: 'validity', labels: ['有效期'] },
      ['有效期：2025年1月1日至2026年11月23日'],
      ['有效期至：二〇二五年五月九日'],
      'expired 2025-05-09',
    ],
    [
      'validity to come',
      { kind: 'validity', labels: ['有效期'] },
      ['有效期：长期'],
      ['有效期：2026-12-01至2028-12-01'],
      'notYetValid 2026-12-01',
    ],
    [
      'name',
      { kind: 'name', labels: ['发包人'], equals: firm },
      ['发包人（全称）：甲建设有限公司', '发包人（签章）：张三'],
      ['发包人：甲建设有限责任公司'],
      'differs 甲建设有限责任公司',
    ],
    [
      'amount',
      { kind: 'amount', labels: ['合同价'], equals: price },
      ['合同价：人民币（大写）壹佰贰拾万元整'],
      ['合同价：120万元整', '合同价 1,200,009.00元'],
      'differs 1,200,009.00',
    ],
    [
      'period',
      { kind: 'period', labels: ['年度'], equals: { answer: 'year' } },
      ['年度：2026年'],
      ['年度：2025年度'],
      'differs 2025',
    ],
    [
      'signature',
      { kind: 'signature', labels: ['盖章'] },
      ['盖章：甲公司'],
      ['盖章：____ 日期：2026年1月1日'],
      'notSigned',
    ],
    [
      'clause',
      { kind: 'clause', clauses: [{ title, words: ['保修'] }] },
      ['质量保 修书'],
      ['无'],
      'clauseMissing',
    ],
    [
      'unit',
      { kind: 'unit', labels: ['面积'], units: ['平方米', 'm2'] },
      ['面积：100㎡'],
      ['面积：12亩'],
      'unitDiffers 亩',
    ],
    [
      'dateOrder',
      { kind: 'dateOrder', earlier: ['开工日期'], later: ['竣工日期'] },
      ['开工日期：2026-01-01', '竣工日期：2026-01-01'],
      ['开工日期：2026-01-02', '竣工日期：2026.1.1'],
      'orderImpossible 2026-01-01',
    ],
    [
      'placeholder',
      { kind: 'placeholder', words: ['XXX'] },
      ['甲公司'],
      ['负责人：ｘ x X'],
      'placeholder XXX',
    ],
    [
      'legible',
      { kind: 'legible', leastCharacters: 5, pictures: false },
      ['有很多很多字'],
      ['字'],
      'pageBlank 1',
    ],
    [
      'creditCode',
      { kind: 'creditCode', labels: ['信用代码'] },
      ['信用代码：91999900MADEM0011H'],
      ['信用代码：91999900MADEM0012H'],
      'invalid 91999900MADEM0012H',
    ],
    [
      'identityNumber',
      { kind: 'identityNumber', labels: ['身份证号'] },
      ['身份证号：６５９９９９１９９００３０７０００６'],
      ['身份证号：659999199003070007'],
      'invalid 659999199003070007',
    ],
    [
      'address',
      { kind: 'address', labels: ['地址'], equals: { answer: 'year' } },
      ['地址：银川市滨河路2026'],
      ['地址：银川市滨河路9号'],
      'differs 银川市滨河路9号',
    ],
  ])('%s', (_name, spec, right, wrong, said) => {
    expect(codes(spec, { m: pdf(...right) })).toEqual([]);
    expect(codes(spec, { m: pdf(...wrong) })).toEqual([said]);
  });
});

test('tables: sums, columns and rows, whatever the cells are called around them', () => {
  const table = (rows: string[][]): Extracted => ({
    ...pdf('清单'),
    tables: [
      {
        rows: rows.map((row, r) =>
          row.map((text, c) => ({ text, place: { at: 'tableCell', table: 1, row: r + 1, column: c + 1 } })),
        ),
      },
    ],
  });
  const sum: Spec = { kind: 'sum', column: ['金额'], total: ['合计'] };
  const rows = [
    ['名称', '金额（万元）'],
    ['土建', '1.5'],
    ['小计', '1.5'],
    ['安装', '2'],
    ['合 计', '3.5'],
  ];
  expect(codes(sum, { m: table(rows) })).toEqual([]);
  expect(codes(sum, { m: table(rows.with(4, ['合计', '3.6'])) })).toEqual(['sumWrong 36,000.00']);
  const shape: Spec = {
    kind: 'table',
    leastRows: 2,
    columns: [
      { title, words: ['名称'] },
      { title, words: ['单位'] },
    ],
  };
  expect(
    codes(shape, {
      m: table([
        ['名称', '单位'],
        ['土建', '项'],
        ['', ''],
      ]),
    }),
  ).toEqual(['rowsMissing 1']);
  expect(codes(shape, { m: table(rows) })).toEqual(['columnMissing']);
});

test('the same words handed in twice are told, and a file that nobody read is not called empty of defects', () => {
  const letter =
    '本单位承诺建设资金已经落实，按照合同约定及时足额支付工程款，不拖欠农民工工资，如有违反愿意承担责任。';
  expect(codes({ kind: 'distinct' }, { m: pdf(letter), other: pdf(letter) })).toEqual([
    'duplicate other.pdf',
  ]);
  expect(codes({ kind: 'placeholder', words: ['X'] }, { m: nothingRead('pdf', 'locked') })).toEqual([
    'unread locked',
  ]);
});

test('dates, amounts and labels as people write them', () => {
  expect(datesIn('自二〇二六年十一月三日起至2028.5.31止，2026-02-30 不算')).toEqual([
    '2026-11-03',
    '2028-05-31',
  ]);
  expect(amountIn('（大写）叁仟陆佰捌拾万零伍元整')).toBe(3_680_000_500n);
  expect(amountIn('￥36,800,000.50')).toBe(3_680_000_050n);
  expect(amountIn('约3.5亿元')).toBe(35_000_000_000n);
  const [found] = findLabelled(pdf('本合同的发包人应当付款', '发 包 人', '发包人：', '甲建设有限公司'), [
    '发包人',
  ]).filter(({ value }) => value !== '');
  expect(found).toMatchObject({ value: '甲建设有限公司', place: { at: 'page', page: 1, line: 4 } });
});
