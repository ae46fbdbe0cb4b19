import { expect, it } from 'vitest';
import { partUploads } from './partUploads.ts';

it('sends pieces in order, each again until it has arrived, and none that is empty', async () => {
  const arrived: [number, string][] = [];
  const waits: number[] = [];
  let broken = 3;
  let told = 0;
  const uploads = partUploads({
    async put(n, piece) {
      if (n === 1 && broken-- > 0) throw new Error('no network');
      arrived.push([n, await piece.text()]);
    },
    wait: async (ms) => void waits.push(ms),
    onProgress: (bytes) => {
      told = bytes;
    },
  });
  for (const text of ['ab', '', 'cde', 'f']) uploads.add(new Blob([text]));
  await uploads.sent();
  expect(arrived).toEqual([
    [0, 'ab'],
    [1, 'cde'],
    [2, 'f'],
  ]);
  expect(waits).toEqual([500, 1000, 2000]);
  expect(told).toBe(6);
});
