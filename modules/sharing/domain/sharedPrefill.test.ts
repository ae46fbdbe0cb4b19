import { expect, it } from 'vitest';
import { readSharedPrefill } from './sharedPrefill.ts';

it('reads the item and the property of a shared prefill, and nothing else', () => {
  expect(readSharedPrefill('shared.business-licence.name')).toEqual({
    item: 'business-licence',
    property: 'name',
  });
  for (const other of [
    undefined,
    'organisation.name',
    'licence.food',
    'shared.name',
    'shared.a.b.c',
    'shared..b',
  ])
    expect(readSharedPrefill(other)).toBeUndefined();
});
