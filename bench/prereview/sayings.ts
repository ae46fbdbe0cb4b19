import type { Chance } from './chance.ts';
import { dateInCharacters, inCapitals } from './written.ts';

/** Ways in which people write the same thing. */
export function sayDate(chance: Chance, date: string): string {
  const [year, month, day] = date.split('-') as [string, string, string];
  return chance.pick([
    `${year}年${Number(month)}月${Number(day)}日`,
    date,
    `${year}.${Number(month)}.${Number(day)}`,
    `${year}/${month}/${day}`,
    dateInCharacters(date),
    `${year} 年 ${month} 月 ${day} 日`,
  ]);
}

export function sayAmount(chance: Chance, yuan: number): string {
  return chance.pick([
    `${yuan.toLocaleString('en-US')}.00元`,
    `人民币${yuan}元`,
    `¥${yuan.toLocaleString('en-US')}.00`,
    `${yuan / 10_000}万元`,
    `人民币（大写）${inCapitals(yuan)}`,
    `（大写）${inCapitals(yuan)}（小写）¥${yuan}.00元`,
  ]);
}

/** The same name in another width or with gaps, as programs and typists leave it. */
export function sayName(chance: Chance, name: string): string {
  return chance.pick([
    name,
    name,
    name.replaceAll('（', '(').replaceAll('）', ')'),
    `${name.slice(0, 4)} ${name.slice(4)}`,
  ]);
}

export function sayCode(chance: Chance, code: string): string {
  return chance.pick([
    code,
    code,
    code.toLowerCase(),
    code.replaceAll(/(.{4})(?=.)/g, '$1 '),
    code.replaceAll(/[0-9A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  ]);
}

/** A span of validity as permits print it. */
export function sayValidity(chance: Chance, from: string, until: string): string {
  return chance.pick([
    `${sayDate(chance, from)}至${sayDate(chance, until)}`,
    `自${sayDate(chance, from)}起至${sayDate(chance, until)}止`,
    sayDate(chance, until),
    `${from}—${until}`,
  ]);
}
