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
  expect(goneAnswers(form('kept', 'dropped', 'blank'), form('kept'), answers, () => ({}))).toEqual([
    { title: title('dropped'), answer: title('丢') },
  ]);
});

test('a place and an entry of a list are told by name, not by key', () => {
  const before = Form.parse({
    sections: [
      {
        id: 'all',
        title: title('全部'),
        fields: [
          { id: 'where', kind: 'place', title: title('地点') },
          { id: 'food', kind: 'register', register: 'foods', title: title('类别') },
        ],
      },
    ],
  });
  const names = (language: string) => ({
    placeName: (place: string) => (place === '990101' ? `${language} 老城区` : undefined),
    entryName: (_: string, key: string) => (key === 'tea' ? `${language} 茶叶` : undefined),
  });
  expect(goneAnswers(before, form('kept'), { where: '990101', food: 'tea' }, names)).toEqual([
    { title: title('地点'), answer: { zh: 'zh-CN 老城区', en: 'en 老城区' } },
    { title: title('类别'), answer: { zh: 'zh-CN 茶叶', en: 'en 茶叶' } },
  ]);
});
