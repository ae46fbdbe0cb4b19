import { divideExact } from '../exact/arithmetic.ts';
import { type Exact, exactFromInteger } from '../exact/exact.ts';
import { exactText } from '../exact/exactText.ts';
import type { Voice } from './voice.ts';

const tenThousand = 10_000n;
const hundredMillion = 100_000_000n;

/** Digits in groups of three; Chinese money by 万 and 亿 where that leaves at most two decimals. */
export function sayNumber(value: Exact, isMoney: boolean, { language, phrases, say }: Voice): string {
  if (!isMoney) return grouped(exactText(value).text);
  if (language === 'zh-CN') {
    if (dividesWell(value, hundredMillion)) {
      return say(phrases.moneyHundredMillions, { amount: inUnits(value, hundredMillion) });
    }
    if (dividesWell(value, tenThousand)) {
      return say(phrases.moneyTenThousands, { amount: inUnits(value, tenThousand) });
    }
  }
  return say(phrases.money, { amount: grouped(exactText(value).text) });
}

function dividesWell({ n, d }: Exact, unit: bigint): boolean {
  const magnitude = n < 0n ? -n : n;
  return magnitude >= unit * d && (n * 100n) % (unit * d) === 0n;
}

function inUnits(value: Exact, unit: bigint): string {
  const quotient = divideExact(value, exactFromInteger(unit));
  return quotient === undefined ? '' : grouped(exactText(quotient).text);
}

function grouped(text: string): string {
  const [whole = '', fraction] = text.split('.');
  const digits = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? digits : `${digits}.${fraction}`;
}
