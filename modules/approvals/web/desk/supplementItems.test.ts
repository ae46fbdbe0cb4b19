import { expect, test } from 'vitest';
import { checkSupplement, itemsOf, otherOf, withItem, withOther } from './supplementItems.ts';

const PLAN = 'materials.site-plan';

test('items are ticked, given a reason and unticked, beside free words', () => {
  const ticked = withItem('', PLAN, '');
  expect(checkSupplement(ticked)).toBe('approvals.supplement.whyMissing');
  const told = withOther(withItem(ticked, PLAN, '缺比例尺'), '带原件');
  expect(itemsOf(told)).toEqual([{ path: PLAN, reason: '缺比例尺' }]);
  expect(otherOf(told)).toBe('带原件');
  expect(checkSupplement(told)).toBeUndefined();
  expect(withItem(told, PLAN, undefined)).toEqual(['带原件']);
});

test('what is typed comes back letter by letter, spaces too', () => {
  let value: string | string[] = withItem('', PLAN, '');
  for (const typed of ['a', 'a ', 'a b', 'a b:', 'a b: c']) {
    value = withItem(value, PLAN, typed);
    expect(itemsOf(value)[0]!.reason).toBe(typed);
  }
});

test('nothing asked for is an empty list, which the case refuses', () => {
  expect(withOther('', '')).toEqual([]);
});
