import { expect, test } from 'vitest';
import { Form } from './form.ts';

const title = { zh: '题', en: 'Title' };
const option = { value: 'a', title };
const field = (id: string, kind: string, rest: object = {}) => ({ id, kind, title, ...rest });
const form = (...fields: object[]) => ({ sections: [{ id: 'one', title, fields }] });

test.each([
  ['two fields of one name', [field('a', 'text'), field('a', 'date')], 'fields.1.id'],
  ['a choice of nothing', [field('a', 'choice', { options: [] })], 'fields.0.options'],
  ['an option twice', [field('a', 'choices', { options: [option, option] })], 'fields.0.options'],
  ['options of a text', [field('a', 'text', { options: [option] })], 'fields.0.options'],
  ['a register field without one', [field('a', 'register')], 'fields.0.register'],
  ['a lock on an empty field', [field('a', 'text', { locked: true })], 'fields.0.locked'],
  ['a limit that is no number', [field('a', 'number', { least: 'few' })], 'fields.0.least'],
  ['a limit that is no day', [field('a', 'date', { most: '2026' })], 'fields.0.most'],
  ['a limit on a text', [field('a', 'text', { least: '3' })], 'fields.0.least'],
  ['a consent of another kind', [field('a', 'text', { consent: true })], 'fields.0.consent'],
  ['a block without columns', [field('a', 'repeat', { fields: [] })], 'fields.0.fields'],
  [
    'a block in a block',
    [field('a', 'repeat', { fields: [field('b', 'repeat')] })],
    'fields.0.fields.0.kind',
  ],
  [
    'more at least than at most',
    [field('a', 'repeat', { fields: [field('b', 'text')], atLeast: 3, atMost: 2 })],
    'fields.0.atMost',
  ],
  [
    'a condition on what comes later',
    [field('a', 'text', { shownWhen: { field: 'b', in: [true] } }), field('b', 'boolean')],
    'fields.0.shownWhen.field',
  ],
  [
    'a condition that can never hold',
    [
      field('a', 'choice', { options: [option] }),
      field('b', 'text', { shownWhen: { field: 'a', in: ['z'] } }),
    ],
    'fields.1.shownWhen.in',
  ],
  ['a word that means nothing', [field('a', 'text', { requird: true })], 'fields.0'],
])('a form with %s is refused', (_, fields, at) => {
  const issues = Form.safeParse(form(...fields)).error?.issues.map((issue) => issue.path.join('.')) ?? [];
  expect(issues).toContain(`sections.0.${at}`);
});

test('columns may have the names of fields outside, and conditions of their own row', () => {
  const columns = [field('a', 'boolean'), field('b', 'text', { shownWhen: { field: 'a', in: [true] } })];
  expect(Form.safeParse(form(field('a', 'text'), field('rows', 'repeat', { fields: columns }))).success).toBe(
    true,
  );
});
