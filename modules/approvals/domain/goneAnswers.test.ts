import { expect, test } from 'vitest';
import { Form } from '#platform/forms/pure/form.ts';
import { goneAnswers } from './goneAnswers.ts';

const title = (text: string) => ({ zh: text, en: text });
const form = (...ids: string[]) =>
  Form.parse({
    sections: [
      { id: 'all', title: title('全部'), fields: ids.map((id) => ({ id, kind: 'text', title: title(id) })) },
    ],
  });

test('answers to questions that are gone are told, empty ones are not', () => {
  const answers = { kept: '留', dropped: '丢', blank: ' ' };
  expect(goneAnswers(form('kept', 'dropped', 'blank'), form('kept'), answers)).toEqual([
    { title: title('dropped'), answer: title('丢') },
  ]);
});
