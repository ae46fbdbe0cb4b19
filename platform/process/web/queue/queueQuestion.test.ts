import { expect, test } from 'vitest';
import { changeQuestion, isNarrowed, readQuestion, viewOf } from './queueQuestion.ts';

test('the first view leaves the address empty', () => {
  expect(readQuestion({ scope: 'open', sort: 'due', page: '1', size: 20, utm: 'x', text: '' })).toEqual({});
});

test('a change of the filter begins at the first page, turning pages keeps the filter', () => {
  const question = readQuestion({ text: '茶', page: '3' });
  expect(changeQuestion(question, { due: 'overdue' })).toEqual({ text: '茶', due: 'overdue' });
  expect(changeQuestion(question, { page: '4' })).toEqual({ text: '茶', page: '4' });
  expect(changeQuestion(question, { text: undefined })).toEqual({});
});

test('a view is known again on any page and in any order', () => {
  expect(viewOf({ due: 'week', text: '茶', page: '2' })).toBe(viewOf({ text: '茶', due: 'week' }));
  expect(viewOf({ due: 'week' })).not.toBe(viewOf({ due: 'today' }));
});

test('order and scope alone narrow nothing', () => {
  expect(isNarrowed({ sort: 'moved', scope: 'all', page: '2' })).toBe(false);
  expect(isNarrowed({ assigned: 'me' })).toBe(true);
});
