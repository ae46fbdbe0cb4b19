import { expect, test } from 'vitest';
import type { Matter } from '#modules/catalogue/contract.ts';
import { readSupplementItem, supplementChoices, writeSupplementItem } from './supplementItem.ts';

const title = (text: string) => ({ zh: text, en: text });
const field = { kind: 'text' as const, required: true, locked: false, personal: false };
const matter = {
  materials: [
    { id: 'site-plan', title: title('平面图'), colour: 'required', by: 'upload', origin: 'stated' },
    { id: 'form', title: title('申请书'), colour: 'required', by: 'form', origin: 'stated' },
  ],
  form: {
    sections: [
      {
        id: 'firm',
        title: title('企业'),
        fields: [
          { ...field, id: 'firmName', title: title('名称'), locked: true },
          { ...field, id: 'address', title: title('地址') },
        ],
      },
    ],
  },
} as unknown as Matter;

test.each([
  { path: 'materials.site-plan', reason: '缺少比例尺: 请标注' },
  { path: 'answers.address', reason: '' },
  { path: null, reason: '请携带原件\n到窗口核对' },
])('what was asked for comes back: $path', (item) => {
  expect(readSupplementItem(matter, writeSupplementItem(item))).toMatchObject(item);
});

test('a path that the matter does not have is only words', () => {
  for (const item of ['materials.gone: x', 'answers.', '请补正地址', 'materials.site-plan:x']) {
    expect(readSupplementItem(matter, item)).toEqual({ path: null, title: null, reason: item });
  }
});

test('only what the applicant can change is offered', () => {
  expect(supplementChoices(matter).map(({ path }) => path)).toEqual([
    'materials.site-plan',
    'answers.address',
  ]);
});
