const NUMERALS = '零壹贰叁肆伍陆柒捌玖';
const DIGITS = '〇一二三四五六七八九';
const STEPS = ['', '拾', '佰', '仟'];

/** Whole yuan below a hundred million as contracts write them: 叁仟陆佰捌拾万元整. */
export function inCapitals(yuan: number): string {
  const parts = [Math.floor(yuan / 10_000), yuan % 10_000];
  const [high, low] = parts.map(section) as [string, string];
  const gap = high !== '' && low !== '' && parts[1]! < 1000 ? '零' : '';
  return `${high === '' ? '' : `${high}万`}${gap}${low}元整`;
}

function section(value: number): string {
  let text = '';
  let zero = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) zero = text !== '';
    else {
      text += `${zero ? '零' : ''}${NUMERALS[digit]}${STEPS[place]}`;
      zero = false;
    }
  }
  return text;
}

/** 2026-11-03 as 二〇二六年十一月三日. */
export function dateInCharacters(date: string): string {
  const [year, month, day] = date.split('-') as [string, string, string];
  return `${[...year].map((digit) => DIGITS[Number(digit)]).join('')}年${small(Number(month))}月${small(Number(day))}日`;
}

function small(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS[ones] : ''}`;
}
