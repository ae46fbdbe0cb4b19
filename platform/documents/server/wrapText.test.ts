import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wrapText } from './wrapText.ts';

const wide = (text: string) => [...text].reduce((sum, c) => sum + (c.charCodeAt(0) > 255 ? 2 : 1), 0);

test.each([
  ['一二三四五六七', 6, ['一二三', '四五六', '七']],
  ['一二三，四五六', 6, ['一二', '三，四', '五六']],
  ['一二（三四）五', 6, ['一二', '（三', '四）五']],
  ['tea and coffee', 8, ['tea and', 'coffee']],
  ['创业大道18号', 9, ['创业大道', '18号']],
  ['unbreakable', 4, ['unbr', 'eaka', 'ble']],
  ['一二\n三', 10, ['一二', '三']],
  ['', 10, ['']],
])('%j at width %i', (text, width, lines) => {
  expect(wrapText(text, width, wide)).toEqual(lines);
});

test('the first line of each paragraph leaves room for its indent', () => {
  expect(wrapText('一二三四五\n六七八九十', 8, wide, 4)).toEqual(['一二', '三四五', '六七', '八九十']);
});

const texts = fc.string({
  unit: fc.constantFrom(...'云溪市行政审批，。（）《》：、ab12 -', 'Tea'),
  maxLength: 80,
});

test('no line is too wide, and no character is lost', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 6, max: 30 }), (text, width) => {
      const lines = wrapText(text, width, wide);
      for (const line of lines) expect(wide(line)).toBeLessThanOrEqual(width);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    }),
  );
});

test('with room enough, no line begins with a mark that closes', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('云溪', '市，', '（审', '批）。', '局'), { maxLength: 40 }),
      (words) => {
        const [, ...rest] = wrapText(words.join(''), 14, wide);
        for (const line of rest) expect('，。）').not.toContain(line[0]);
      },
    ),
  );
});
