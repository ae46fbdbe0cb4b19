import { expect, test } from 'vitest';
import { ApiProblem, type ProblemDocument } from '#platform/api/web/problemDocument.ts';
import { type BulkResult, runEach } from './runEach.ts';

const problem: ProblemDocument = {
  type: '',
  title: 'Changed',
  status: 409,
  code: 'case.changed',
  detail: '',
  wayOut: 'Reload',
  fields: [],
};

test('every row has its own result, and one refusal does not stop the rest', async () => {
  const results: BulkResult[] = [];
  const keys = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  await runEach(
    keys,
    async (key) => {
      if (key === 'b' || key === 'f') throw new ApiProblem(problem);
    },
    (result) => results.push(result),
  );
  expect(results.map(({ key }) => key).sort()).toEqual(keys);
  expect(
    results
      .filter((result) => result.problem)
      .map(({ key }) => key)
      .sort(),
  ).toEqual(['b', 'f']);
});

test('never more than a few at once', async () => {
  let now = 0;
  let most = 0;
  await runEach(
    Array.from({ length: 20 }, (_, n) => String(n)),
    async () => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setImmediate(resolve));
      now--;
    },
    () => undefined,
  );
  expect(most).toBe(4);
});

test('a mistake of the page is not shown as a refusal', async () => {
  const broken = runEach(
    ['a'],
    () => Promise.reject(new TypeError('undefined')),
    () => undefined,
  );
  await expect(broken).rejects.toThrow(TypeError);
});
