import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formWithAnswers } from '../testing/arbitraryForm.ts';
import { compareContents, mergeContents } from './compareContents.ts';
import type { DraftContent } from './draftContent.ts';
import { Form, fieldsOf } from './form.ts';
import { sameJson } from './sameJson.ts';

const title = { zh: '题', en: 'Title' };
const form = Form.parse({
  sections: [{ id: 'one', title, fields: ['a', 'b', 'c', 'd'].map((id) => ({ id, kind: 'text', title })) }],
});
const base: DraftContent = { answers: { a: '1', b: '2', c: '3' }, materials: { plan: ['f1'] } };
const mine: DraftContent = { answers: { a: '1', b: 'mine', c: 'mine', d: '' }, materials: { plan: ['f1'] } };
const theirs: DraftContent = {
  answers: { a: 'theirs', b: '2', c: 'theirs' },
  materials: { plan: ['f1', 'f2'] },
};

test('each difference is named with whose change it was', () => {
  const found = compareContents(form, mine, theirs, base).map(({ path, suggested }) => [path, suggested]);
  expect(found).toEqual([
    ['a', 'theirs'],
    ['b', 'mine'],
    ['c', 'mine'],
    ['materials.plan', 'theirs'],
  ]);
  const blind = compareContents(form, mine, theirs).map(({ suggested }) => suggested);
  expect(blind).toEqual(['mine', 'mine', 'mine', 'mine']);
});

test('left to itself a merge keeps what either side changed; the person may decide otherwise', () => {
  const differences = compareContents(form, mine, theirs, base);
  expect(mergeContents(mine, theirs, differences, {})).toMatchObject({
    answers: { a: 'theirs', b: 'mine', c: 'mine' },
    materials: { plan: ['f1', 'f2'] },
  });
  const chosen = mergeContents(mine, theirs, differences, { c: 'theirs', 'materials.plan': 'mine' });
  expect(chosen).toMatchObject({ answers: { a: 'theirs', c: 'theirs' }, materials: { plan: ['f1'] } });
});

test('choosing one side everywhere gives that side', () => {
  const pair = formWithAnswers.chain(({ form: some, answers }) =>
    fc.record({
      form: fc.constant(some),
      mine: fc.constant({ answers, materials: {} }),
      theirs: fc
        .subarray(Object.keys(answers))
        .map((ids) => ({ answers: Object.fromEntries(ids.map((id) => [id, answers[id]])), materials: {} })),
    }),
  );
  fc.assert(
    fc.property(pair, fc.constantFrom('mine' as const, 'theirs' as const), (given, side) => {
      const differences = compareContents(given.form, given.mine, given.theirs);
      const choice = Object.fromEntries(fieldsOf(given.form).map(({ id }) => [id, side]));
      const merged = mergeContents(given.mine, given.theirs, differences, choice);
      expect(sameJson(merged, given[side])).toBe(true);
    }),
  );
});

test('JSON is the same whatever the order of its keys', () => {
  expect(sameJson({ a: 1, b: [1, { c: 2 }] }, { b: [1, { c: 2 }], a: 1, d: undefined })).toBe(true);
  expect(sameJson([], {})).toBe(false);
  expect(sameJson([1], [1, undefined])).toBe(false);
  expect(sameJson(null, undefined)).toBe(false);
});
