import { expect, test } from 'vitest';
import { fileIds, withFile, withoutFile } from './materialFiles.ts';

test('files come to their material and go from it; a material without files is not named', () => {
  const plan = withFile({ lease: [{ id: 'a' }] }, 'plan', { id: 'b' });
  expect(fileIds(plan)).toEqual({ lease: ['a'], plan: ['b'] });
  const two = withFile(plan, 'plan', { id: 'c' });
  expect(fileIds(withoutFile(two, 'plan', 'b'))).toEqual({ lease: ['a'], plan: ['c'] });
  expect(fileIds(withoutFile(plan, 'plan', 'b'))).toEqual({ lease: ['a'] });
  expect(withoutFile(plan, 'unknown', 'b')).toEqual(plan);
});
