import type { Text } from '#platform/i18n/pure/text.ts';

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** How an article is cited in each language: 《…》第四十二条 / …, art. 42. */
export function citation(law: Text, article: number): Text {
  return { zh: `《${law.zh}》第${chineseNumber(article)}条`, en: `${law.en}, art. ${article}` };
}

/** 1 to 999 as laws number their articles: 十, 四十二, 一百零五. */
export function chineseNumber(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 999) throw new RangeError(`no article number: ${n}`);
  const [hundreds, tens, ones] = [Math.floor(n / 100), Math.floor(n / 10) % 10, n % 10];
  const head = hundreds ? `${DIGITS[hundreds]}百` : '';
  const gap = hundreds && !tens && ones ? '零' : '';
  const middle = tens ? `${tens === 1 && !hundreds ? '' : DIGITS[tens]}十` : '';
  return `${head}${gap}${middle}${ones ? DIGITS[ones] : ''}`;
}
