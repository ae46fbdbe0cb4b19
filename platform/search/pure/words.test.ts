import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { charactersOf } from './charactersOf.ts';
import { highlight, snippet } from './highlight.ts';
import { runsOf } from './normalise.ts';
import { stemEnglish } from './stemEnglish.ts';
import { compileSynonyms, hearSynonyms } from './synonyms.ts';

describe('runs', () => {
  test('Chinese and Latin come apart, full-width forms become ordinary', () => {
    expect(runsOf('ＡＩ企业（2026）one-stop')).toEqual([
      { text: 'ai', script: 'latin' },
      { text: '企业', script: 'han' },
      { text: '2026', script: 'latin' },
      { text: 'one', script: 'latin' },
      { text: 'stop', script: 'latin' },
    ]);
  });

  test('pairs of characters stay inside a run', () => {
    expect(charactersOf('企业办，税a')).toEqual(['企', '业', '办', '企业', '业办', '税']);
  });
});

describe('English stems', () => {
  test.each([
    ['licences', 'licence'],
    ['companies', 'company'],
    ['applying', 'apply'],
    ['applied', 'apply'],
    ['planned', 'plan'],
    ['planning', 'plan'],
    ['taxes', 'tax'],
    ['closing', 'close'],
    ["firm's", 'firm'],
  ])('%s and %s share a stem', (a, b) => {
    expect(stemEnglish(a)).toBe(stemEnglish(b));
  });

  test.each([
    ['business', 'busy'],
    ['need', 'ne'],
    ['thing', 'th'],
    ['status', 'stat'],
  ])('%s and %s do not', (a, b) => {
    expect(stemEnglish(a)).not.toBe(stemEnglish(b));
  });

  test('a code stays whole', () => {
    expect(stemEnglish('91350100m000100y43s')).toBe('91350100m000100y43s');
  });
});

test('a space in a saying hears the words between, but not a whole sentence', () => {
  const heard = compileSynonyms([
    { say: ['开 公司', '办执照'], mean: '企业开办' },
    { say: ['start company'], mean: 'establishment' },
  ]);
  expect(hearSynonyms('我想开一家公司', heard)).toEqual(['企业开办']);
  expect(hearSynonyms('公司要开会', heard)).toEqual([]);
  expect(hearSynonyms('开会讨论怎样成立一个新公司', heard)).toEqual([]);
  expect(hearSynonyms('How do I start my own company?', heard)).toEqual(['establishment']);
  expect(hearSynonyms('restart accompany', heard)).toEqual([]);
});

describe('highlighting', () => {
  test('marks Chinese words and English stems', () => {
    expect(highlight('食品经营许可 for Licences', new Set(['经营', '许可', stemEnglish('licence')]))).toEqual(
      [
        { text: '食品', hit: false },
        { text: '经营许可', hit: true },
        { text: ' for ', hit: false },
        { text: 'Licences', hit: true },
      ],
    );
  });

  test('the snippet is the part with most words', () => {
    const text = `${'无关的话。'.repeat(40)}申请贷款贴息的企业，贷款贴息按季度拨付。${'其他的话。'.repeat(40)}`;
    const shown = snippet(text, new Set(['贷款', '贴息']), 40);
    expect(shown[0]).toEqual({ text: '…', hit: false });
    expect(shown.filter((segment) => segment.hit).map((segment) => segment.text)).toEqual([
      '贷款贴息',
      '贷款贴息',
    ]);
    expect(shown.at(-1)).toEqual({ text: '…', hit: false });
  });

  test('nothing is lost or added', () => {
    const text = fc.string({ unit: fc.constantFrom('企', '业', 'a', 'B', ' ', '1', 'İ', '𠮷') });
    const tokens = fc.array(fc.constantFrom('企业', '业', 'a', 'ab', '1'));
    fc.assert(
      fc.property(text, tokens, (whole, words) => {
        const joined = highlight(whole, new Set(words)).map((segment) => segment.text);
        expect(joined.join('')).toBe(whole);
      }),
    );
  });
});
