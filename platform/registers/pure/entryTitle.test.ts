import { expect, it } from 'vitest';
import { RegisterDefinition } from './definition.ts';
import { entryTitle } from './entryTitle.ts';

const text = (zh: string, en: string) => ({ zh, en });

function register(...fields: object[]): RegisterDefinition {
  return RegisterDefinition.parse({
    register: 'things',
    title: text('物', 'Things'),
    description: text('物', 'Things'),
    owner: 'window',
    place: 'cn',
    key: 'code',
    fields: [{ id: 'code', title: text('代码', 'Code'), type: 'text', required: true }, ...fields],
    public: true,
    source: 'assumed',
  });
}

const name = { id: 'name', title: text('名称', 'Name'), type: 'text' };
const person = { id: 'person', title: text('联系人', 'Contact'), type: 'text', personal: true };

it('names an entry by its text in two languages, wherever it stands', () => {
  const remark = { id: 'remark', title: text('备注', 'Remark'), type: 'text' };
  const definition = register(remark, { ...name, translated: true });
  const body = { code: 'tea', remark: '附注', name: text('茶叶', 'Tea') };
  expect(entryTitle(definition, { key: 'tea', body })).toEqual(text('茶叶', 'Tea'));
});

it('takes a plain text, else the key, and never a person', () => {
  const definition = register(person, name);
  const body = { code: 'A1', person: '周小禾', name: '三号库' };
  expect(entryTitle(definition, { key: 'A1', body })).toEqual(text('三号库', '三号库'));
  expect(entryTitle(definition, { key: 'A1', body: { code: 'A1', person: '周小禾' } })).toEqual(
    text('A1', 'A1'),
  );
  expect(entryTitle(register(person), { key: 'A1', body })).toEqual(text('A1', 'A1'));
});
