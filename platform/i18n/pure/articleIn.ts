import type { Language } from './text.ts';

const NUMERAL = '[零〇一二三四五六七八九十百\\d]+';
const PART = new RegExp(`第[（(]?(${NUMERAL})[）)]?([条款项目章节])(?:之(${NUMERAL}))?`, 'g');
const JOINED = new RegExp(`(?:第[（(]?${NUMERAL}[）)]?[条款项目章节](?:之${NUMERAL})?)+`, 'g');

const NAMES: Record<string, string> = {
  条: 'article',
  款: 'paragraph',
  项: 'item',
  目: 'sub-item',
  章: 'chapter',
  节: 'section',
};

const BETWEEN: Record<string, string> = {
  '、': ', ',
  '，': ', ',
  '；': '; ',
  至: ' to ',
  和: ' and ',
  及: ' and ',
};

/**
 * Where in a law something stands, as packs write it, said in a language: `第三条第一款第二项` is
 * `Article 3, paragraph 1, item 2` in English. What is no such place (the title of a document, words around it)
 * stays as it is.
 */
export function articleIn(place: string, language: Language): string {
  if (language !== 'en') return place;
  return place
    .replace(/([条款项目章节])([、，；至和及])(?=第)/g, (_, end: string, mark: string) => end + BETWEEN[mark])
    .replace(JOINED, (joined, at: number, whole: string) => {
      const said = [...joined.matchAll(PART)].map(([, number, kind, added]) => {
        const more = added ? `-${numberOf(added)}` : '';
        return `${NAMES[kind!]} ${numberOf(number!)}${more}`;
      });
      const words = said.join(', ');
      const before = whole.slice(0, at);
      const start = /(^|[;:] )$/.test(before) ? words[0]!.toUpperCase() + words.slice(1) : words;
      return before === '' || /\s$/.test(before) ? start : `, ${start}`;
    });
}

const DIGITS = '零一二三四五六七八九';

/** 1 to 999 out of Chinese numerals, or digits as they are: 十二, 一百零五, 42. */
export function numberOf(numeral: string): number {
  if (/^\d+$/.test(numeral)) return Number(numeral);
  let sum = 0;
  let digit = 0;
  for (const sign of numeral.replaceAll('〇', '零')) {
    const unit = sign === '百' ? 100 : sign === '十' ? 10 : 0;
    if (unit === 0) digit = DIGITS.indexOf(sign);
    else {
      sum += (digit || 1) * unit;
      digit = 0;
    }
  }
  return sum + digit;
}
