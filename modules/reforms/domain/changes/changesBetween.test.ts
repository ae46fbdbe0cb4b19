import { describe, expect, test } from 'vitest';
import { changesBetween } from './changesBetween.ts';

const title = (zh: string) => ({ zh, en: zh });

describe('what changed between two definitions', () => {
  test('is nothing when only the order of members differs', () => {
    expect(changesBetween({ a: 1, b: { c: 2, d: undefined } }, { b: { c: 2 }, a: 1 })).toEqual([]);
  });

  test('tells amounts and texts as one, with the names on the way', () => {
    const before = { promisedTime: { amount: 5, unit: 'workdays', source: 's' }, title: title('甲') };
    const after = { promisedTime: { amount: 3, unit: 'workdays', source: 's' }, title: title('乙') };
    expect(changesBetween(before, after)).toEqual([
      { where: ['promisedTime'], kind: 'changed', before: before.promisedTime, after: after.promisedTime },
      { where: ['title'], kind: 'changed', before: title('甲'), after: title('乙') },
    ]);
  });

  test('finds members by id wherever they stand, and tells a new order', () => {
    const one = { id: 'a', title: title('申请书'), colour: 'required' };
    const two = { id: 'b', title: title('照片'), colour: 'required' };
    const three = { id: 'c', title: title('合同'), colour: 'required' };
    const found = changesBetween(
      { materials: [one, two] },
      { materials: [three, { ...one, colour: 'deferrable' }] },
    );
    expect(found).toEqual([
      {
        where: ['materials', title('申请书'), 'colour'],
        kind: 'changed',
        before: 'required',
        after: 'deferrable',
      },
      { where: ['materials', title('照片')], kind: 'removed', before: two, after: undefined },
      { where: ['materials', title('合同')], kind: 'added', before: undefined, after: three },
    ]);
    expect(changesBetween([one, two], [two, one])).toEqual([
      { where: [], kind: 'changed', before: 'a,b', after: 'b,a' },
    ]);
  });

  test('a table of states names its states by their titles', () => {
    const state = (to: string) => ({
      states: { review: { title: title('审查'), on: { pass: { title: title('通过'), to } } } },
    });
    expect(changesBetween(state('decision'), state('granted'))).toEqual([
      {
        where: ['states', title('审查'), 'on', title('通过'), 'to'],
        kind: 'changed',
        before: 'decision',
        after: 'granted',
      },
    ]);
  });
});
