import { describe, expect, it } from 'vitest';
import { chineseNumber } from '#platform/clock/pure/citation.ts';
import { articleIn, numberOf } from './articleIn.ts';

describe('articleIn', () => {
  it.each([
    ['第二条', 'Article 2'],
    ['第三条第二款', 'Article 3, paragraph 2'],
    ['第三十五条第一款第（三）项', 'Article 35, paragraph 1, item 3'],
    ['第一百零五条之一', 'Article 105-1'],
    ['第42条', 'Article 42'],
    ['第四条、第五条', 'Article 4, article 5'],
    ['第四条至第六条', 'Article 4 to article 6'],
    ['第四条；第五条', 'Article 4; Article 5'],
    ['第二章第三节', 'Chapter 2, section 3'],
    ['云工信发〔2026〕8号第九条', '云工信发〔2026〕8号, article 9'],
    ['item 1', 'item 1'],
    ['附件第二部分', '附件第二部分'],
  ])('says %s as %s', (place, said) => {
    expect(articleIn(place, 'en')).toBe(said);
    expect(articleIn(place, 'zh-CN')).toBe(place);
  });

  it('reads every numeral of 1 to 999 that a citation writes', () => {
    for (let n = 1; n <= 999; n++) expect(numberOf(chineseNumber(n))).toBe(n);
  });
});
