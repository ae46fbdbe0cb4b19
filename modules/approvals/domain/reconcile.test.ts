import { expect, test } from 'vitest';
import { Form } from '#platform/forms/pure/form.ts';
import { compareForms, keepAnswers } from './reconcile.ts';

const title = (text: string) => ({ zh: text, en: text });
const form = (...fields: object[]) =>
  Form.parse({
    sections: [
      {
        id: 'all',
        title: title('全部'),
        fields: fields.map((field) => ({ kind: 'text', title: title('题'), ...field })),
      },
    ],
  });
const before = form({ id: 'name' }, { id: 'address', max: 200 }, { id: 'fax' });
const after = form({ id: 'name', title: title('新题') }, { id: 'address', max: 100 }, { id: 'mobile' });

test('what came, went and changed is told; another wording is no change', () => {
  expect(compareForms(before, after)).toEqual({ added: ['mobile'], removed: ['fax'], altered: ['address'] });
  expect(compareForms(after, after)).toEqual({ added: [], removed: [], altered: [] });
});

test('an answer stays as long as its question does, also where that has changed', () => {
  expect(keepAnswers(after, { name: '青峰', address: '青峰村18号', fax: '123' })).toEqual({
    name: '青峰',
    address: '青峰村18号',
  });
});
