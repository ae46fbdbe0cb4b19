import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Field, FieldKind, Form } from './form.ts';
import { tidyAnswer, tidyAnswers } from './tidyAnswers.ts';

const title = { zh: '题', en: 'Title' };
const field = (kind: string) => Field.parse({ id: 'it', kind, title });

test.each([
  ['text', ' 青峰 茶业　', '青峰 茶业'],
  ['number', ' １，２３４．５ ', '1234.5'],
  ['number', '12,34', '12,34'],
  ['money', '￥1,200.50元', '1200.50'],
  ['money', '3万元', '3万元'],
  ['date', '2026年3月1日', '2026-03-01'],
  ['date', '2026/3/1', '2026-03-01'],
  ['date', '20260301', '2026-03-01'],
  ['date', '三月', '三月'],
  ['mobile', '+86 138-0013-8000', '13800138000'],
  ['mobile', '8613800138000', '13800138000'],
  ['mobile', '86138', '86138'],
  ['email', ' name＠example.com ', 'name@example.com'],
  ['uscc', '9135 0100 m000 100y 43', '91350100M000100Y43'],
  ['residentId', '11010519491231002x', '11010519491231002X'],
  ['choice', ' a ', ' a '],
])('%s: %s becomes %s', (kind, typed, tidy) => {
  expect(tidyAnswer(field(kind), typed)).toBe(tidy);
});

test('rows are tidied column by column; what nobody asked stays as it is', () => {
  const form = Form.parse({
    sections: [
      {
        id: 'one',
        title,
        fields: [{ id: 'staff', kind: 'repeat', title, fields: [{ id: 'mobile', kind: 'mobile', title }] }],
      },
    ],
  });
  expect(tidyAnswers(form, { staff: [{ mobile: '138 0013 8000', other: ' x ' }], more: ' y ' })).toEqual({
    staff: [{ mobile: '13800138000', other: ' x ' }],
    more: ' y ',
  });
});

test('tidying twice is tidying once', () => {
  fc.assert(
    fc.property(fc.constantFrom(...FieldKind.options), fc.string({ unit: 'grapheme' }), (kind, typed) => {
      const once = tidyAnswer(field(kind), typed);
      expect(tidyAnswer(field(kind), once)).toEqual(once);
    }),
  );
});
