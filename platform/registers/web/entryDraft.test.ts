import { expect, it } from 'vitest';
import type { RegisterField } from '../contract.ts';
import { bodyOf, boxesOf, draftOf } from './entryDraft.ts';

const field = (id: string, type: RegisterField['type'], translated = false): RegisterField => ({
  id,
  type,
  translated,
  title: { zh: id, en: id },
  required: false,
});
const fields = [
  field('code', 'text'),
  field('name', 'text', true),
  field('days', 'number'),
  field('open', 'boolean'),
  field('fee', 'money'),
];

it('goes into boxes and back without a change', () => {
  const body = { code: 'a', name: { zh: '甲', en: 'A' }, days: 3, open: false, fee: '12.50' };
  expect(bodyOf(fields, draftOf(fields, body))).toEqual(body);
  expect(fields.flatMap(boxesOf)).toEqual(['code', 'name.zh', 'name.en', 'days', 'open', 'fee']);
});

it('leaves out empty boxes and leaves what is no number to the server', () => {
  expect(bodyOf(fields, { code: ' a ', 'name.zh': ' ', days: 'three', fee: '' })).toEqual({
    code: 'a',
    days: 'three',
  });
  expect(bodyOf(fields, { 'name.zh': '甲' })).toEqual({ name: { zh: '甲', en: '' } });
});
