import { expect, test } from 'vitest';
import { Field, Form } from './form.ts';
import { summarise } from './summarise.ts';
import { toText } from './toText.ts';

const title = { zh: '题目', en: 'Title' };
const field = (kind: string, rest: object = {}) => Field.parse({ id: 'it', kind, title, ...rest });
const options = [
  { value: 'tea', title: { zh: '茶叶', en: 'Tea' } },
  { value: 'rice', title: { zh: '大米', en: 'Rice' } },
];
const unit = { zh: '平方米', en: 'm²' };

test.each([
  [field('text'), ' 青峰茶业 ', '青峰茶业', '青峰茶业'],
  [field('number', { unit }), '12345678901234.50', '12,345,678,901,234.50平方米', '12,345,678,901,234.50 m²'],
  [field('number'), '-1234', '-1,234', '-1,234'],
  [field('number'), '约一百', '约一百', '约一百'],
  [field('money'), '9999999999999999.5', '¥9,999,999,999,999,999.50', '¥9,999,999,999,999,999.50'],
  [field('money'), '-3', '-¥3.00', '-¥3.00'],
  [field('date'), '2026-03-01', '2026年3月1日', '1 March 2026'],
  [field('date'), '2026-02-30', '2026-02-30', '2026-02-30'],
  [field('choice', { options }), 'tea', '茶叶', 'Tea'],
  [field('choice', { options }), 'gone', 'gone', 'gone'],
  [field('choices', { options }), ['rice', 'tea'], '大米、茶叶', 'Rice, Tea'],
  [field('boolean'), true, '是', 'Yes'],
  [field('boolean'), false, '否', 'No'],
  [field('boolean', { consent: true }), true, '同意', 'Agreed'],
  [field('text'), undefined, '', ''],
  [field('choices', { options }), [], '', ''],
  [field('text'), { odd: 1 } as never, '', ''],
])('%o shows %j', (asked, answer, zh, en) => {
  expect(toText(asked, answer, 'zh-CN')).toBe(zh);
  expect(toText(asked, answer, 'en')).toBe(en);
});

test('places and entries are shown by their names where these are known', () => {
  const names = {
    placeName: (id: string) => (id === '990101' ? '云汀市老城区' : undefined),
    entryName: (register: string, key: string) =>
      register === 'foods' && key === 'tea' ? '茶叶' : undefined,
  };
  expect(toText(field('place'), '990101', 'zh-CN', names)).toBe('云汀市老城区');
  expect(toText(field('place'), '990102', 'zh-CN', names)).toBe('990102');
  expect(toText(field('register', { register: 'foods' }), 'tea', 'zh-CN', names)).toBe('茶叶');
});

const staff = field('repeat', {
  fields: [
    { id: 'name', kind: 'text', title: { zh: '姓名', en: 'Name' }, personal: true },
    { id: 'chief', kind: 'boolean', title: { zh: '负责人', en: 'Chief' } },
    {
      id: 'mobile',
      kind: 'mobile',
      title: { zh: '手机', en: 'Mobile' },
      personal: true,
      shownWhen: { field: 'chief', in: [true] },
    },
  ],
});
const rows = [
  { name: '张三丰', chief: true, mobile: '13800138000' },
  { name: '李四', chief: false, mobile: '13900139000' },
];

test('a repeated block is one line per row, without what is hidden', () => {
  expect(toText(staff, rows, 'zh-CN')).toBe(
    '1. 姓名：张三丰；负责人：是；手机：13800138000\n2. 姓名：李四；负责人：否',
  );
  expect(toText(staff, [{}], 'en')).toBe('1.');
});

test('a summary follows the form and leaves out what was not asked', () => {
  const form = Form.parse({
    sections: [
      {
        id: 'one',
        title: { zh: '场所', en: 'Premises' },
        fields: [
          { id: 'leased', kind: 'boolean', title },
          { id: 'landlord', kind: 'text', title, shownWhen: { field: 'leased', in: [true] } },
        ],
      },
      {
        id: 'two',
        title: { zh: '出租方', en: 'Landlord' },
        fields: [{ id: 'rent', kind: 'money', title, shownWhen: { field: 'leased', in: [true] } }],
      },
      { id: 'three', title: { zh: '人员', en: 'Staff' }, fields: [staff] },
    ],
  });
  const summary = summarise(form, { leased: false, landlord: '旧答案', rent: '5', it: rows }, 'en');
  expect(summary.map((section) => [section.title, section.lines.map(({ text }) => text)])).toEqual([
    ['Premises', ['No']],
    ['Staff', ['']],
  ]);
  expect(summary[1]!.lines[0]!.rows?.map((row) => row.map(({ text }) => text))).toEqual([
    ['张三丰', 'Yes', '13800138000'],
    ['李四', 'No'],
  ]);
});
