import { expect, test } from 'vitest';
import { answerAt, fieldAt } from './fieldAt.ts';
import { Form } from './form.ts';
import { stillTold } from './stillTold.ts';

const title = { zh: '题', en: 'Title' };
const form = Form.parse({
  sections: [
    {
      id: 'one',
      title,
      fields: [
        { id: 'name', kind: 'text', title },
        { id: 'note', kind: 'text', title, shownWhen: { field: 'name', in: ['甲'] } },
      ],
    },
    {
      id: 'two',
      title,
      fields: [{ id: 'staff', kind: 'repeat', title, fields: [{ id: 'mobile', kind: 'mobile', title }] }],
    },
  ],
});
const answers = { name: '甲', staff: [{ mobile: '1' }, { mobile: '2' }] };

test('a path leads to its field, its section and its row', () => {
  expect(fieldAt(form, 'name')).toMatchObject({ section: { id: 'one' }, field: { id: 'name' } });
  expect(fieldAt(form, 'staff')).toMatchObject({ section: { id: 'two' }, field: { id: 'staff' } });
  expect(fieldAt(form, 'staff.1.mobile')).toMatchObject({
    field: { id: 'mobile' },
    block: { id: 'staff' },
    row: 1,
  });
  expect(fieldAt(form, 'staff.1')).toMatchObject({ field: { id: 'staff' }, row: 1 });
  expect(fieldAt(form, 'materials.plan')).toBeUndefined();
  expect(answerAt(answers, 'staff.1.mobile')).toBe('2');
  expect(answerAt(answers, 'staff.7.mobile')).toBeUndefined();
  expect(answerAt(answers, 'toString')).toBeUndefined();
});

test('a problem is told until its answer changes', () => {
  const problems = ['name', 'staff.1.mobile', 'staff.0.mobile'].map((path) => ({
    path,
    code: 'form.required',
  }));
  const now = { name: '甲', staff: [{ mobile: '1' }, { mobile: '22' }] };
  expect(stillTold(form, problems, answers, now).map(({ path }) => path)).toEqual(['name', 'staff.0.mobile']);
});

test('a problem of a field that is no longer asked for is not told, nor one of anything else', () => {
  const problems = ['note', 'materials.plan'].map((path) => ({ path, code: 'form.required' }));
  expect(stillTold(form, problems, answers, answers).map(({ path }) => path)).toEqual(['note']);
  expect(stillTold(form, problems, answers, { ...answers, name: '乙' })).toEqual([]);
});
