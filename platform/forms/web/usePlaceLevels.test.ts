import { expect, test } from 'vitest';
import type { PlaceOption } from './formLookups.ts';
import { askOnce, loadLevels } from './usePlaceLevels.ts';

const names: Record<string, string[]> = { '': ['port', 'hill'], port: ['dock', 'quay'], dock: ['pier'] };
const path: Record<string, string[]> = {
  dock: ['port', 'dock'],
  pier: ['port', 'dock', 'pier'],
  hill: ['hill'],
};
const option = (id: string): PlaceOption => ({ id, name: id.toUpperCase() });
const lookups = {
  childrenOf: async (parent = '') => (names[parent] ?? []).map(option),
  pathOf: async (place: string) => (path[place] ?? []).map(option),
};

async function levels(within: string | undefined, place: string | undefined) {
  const loaded = await loadLevels(lookups, within, place);
  return loaded.map(({ options, chosen }) => [options.map(({ id }) => id).join(' '), chosen]);
}

test('each chosen place brings up the list of what lies in it', async () => {
  expect(await levels(undefined, undefined)).toEqual([['port hill', undefined]]);
  expect(await levels(undefined, 'dock')).toEqual([
    ['port hill', 'port'],
    ['dock quay', 'dock'],
    ['pier', undefined],
  ]);
  expect(await levels('port', 'pier')).toEqual([
    ['dock quay', 'dock'],
    ['pier', 'pier'],
  ]);
});

test('a place outside counts as none, and so does the frame itself', async () => {
  expect(await levels('port', 'hill')).toEqual([['dock quay', undefined]]);
  expect(await levels('hill', undefined)).toEqual([['', undefined]]);
});

test('a list is asked for once, and again when it did not come', async () => {
  const asked: (string | undefined)[] = [];
  let works = false;
  const ask = askOnce(async (parent) => {
    asked.push(parent);
    if (!works) throw new Error('no answer');
    return [];
  });
  await expect(ask('port')).rejects.toThrow('no answer');
  works = true;
  await ask('port');
  await ask('port');
  expect(asked).toEqual(['port', 'port']);
});
