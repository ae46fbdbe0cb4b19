import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { chooseTrack } from './chooseTrack.ts';
import { Matter } from './matter.ts';
import { onTrack } from './onTrack.ts';

const file = 'packs/shaanxi/xian-high-tech/credit-commitment/matters/labour-dispatch.yaml';
const matter = Matter.parse(parse(readFileSync(file, 'utf8')));
const taken = (facts: Record<string, string | null>) => chooseTrack(matter, facts)?.track.id;

describe('[APV-02] which track an application takes', () => {
  test.each([
    ['AAA', 'no', 'excellent'],
    ['AA', 'no', 'excellent'],
    ['A', 'no', 'excellent'],
    ['B', 'no', 'good'],
    ['C', 'no', 'ordinary'],
    ['D', 'no', 'ordinary'],
    ['A', 'yes', 'ordinary'],
    ['B', 'yes', 'ordinary'],
  ])('grade %s, special step %s: %s', (grade, specialStep, track) => {
    expect(taken({ grade, specialStep })).toBe(track);
  });

  test('what is unknown never leads to an easier one', () => {
    expect(taken({})).toBe('ordinary');
    expect(taken({ grade: 'A' })).toBe('ordinary');
    expect(taken({ specialStep: 'no' })).toBe('ordinary');
    expect(taken({ grade: null, specialStep: 'no' })).toBe('ordinary');
    expect(chooseTrack(matter, { grade: 'A' })?.open).toBe(true);
    expect(chooseTrack(matter, { grade: 'C' })?.open).toBe(false);
  });
});

describe('a matter on a track', () => {
  test('has only what the track uses, in its order, with its times', () => {
    const good = onTrack(matter, 'good');
    expect(good.stages.map(({ id }) => id)).toEqual(['acceptance', 'decision']);
    expect(good.materials.map(({ id }) => id)).toEqual(['letter', 'key-document']);
    expect(good.promisedTime.amount).toBe(3);
    expect(good.postCheck).toBeDefined();
    const ordinary = onTrack(matter, 'ordinary');
    expect(ordinary.commitment).toBeUndefined();
    expect(ordinary.postCheck).toBeUndefined();
    expect(ordinary.materials).toHaveLength(9);
  });

  test('is the matter itself where there is none, and never another', () => {
    expect(onTrack(matter, null)).toBe(matter);
    expect(() => onTrack(matter, 'royal')).toThrow('no track royal');
  });
});
