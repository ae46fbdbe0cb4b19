const DIGITS: Record<string, string> = {
  〇: '0',
  零: '0',
  '○': '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};
const ARABIC = /(\d{4})\s*(?:年|[-./])\s*(\d{1,2})\s*(?:月|[-./])\s*(\d{1,2})(?!\d)\s*日?/g;
const WRITTEN =
  /([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/g;
const COMPACT = /(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d)/g;

/** Every full date in a text, as YYYY-MM-DD, in reading order. Days that no calendar has are left out. */
export function datesIn(text: string): string[] {
  const plain = text.normalize('NFKC').replaceAll('○', '〇');
  const found: { at: number; date: string }[] = [];
  const add = (at: number, [year, month, day]: number[]) => {
    const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    const time = Date.parse(`${date}T00:00:00Z`);
    if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(date)) found.push({ at, date });
  };
  for (const match of plain.matchAll(ARABIC)) add(match.index, match.slice(1, 4).map(Number));
  for (const match of plain.matchAll(COMPACT)) add(match.index, match.slice(1, 4).map(Number));
  for (const match of plain.matchAll(WRITTEN)) {
    const year = [...match[1]!].map((letter) => DIGITS[letter]).join('');
    add(match.index, [Number(year), smallNumber(match[2]!), smallNumber(match[3]!)]);
  }
  return found.toSorted((a, b) => a.at - b.at).map(({ date }) => date);
}

/** Every year that a text names. */
export function yearsIn(text: string): number[] {
  const plain = text.normalize('NFKC').replaceAll('○', '〇');
  const written = [...plain.matchAll(/([〇零一二三四五六七八九]{4})\s*年/g)].map(([, year]) =>
    Number([...year!].map((letter) => DIGITS[letter]).join('')),
  );
  return [...plain.matchAll(/(?<!\d)((?:19|20)\d{2})(?!\d)/g)]
    .map(([, year]) => Number(year))
    .concat(written);
}

/** 一 to 三十一. */
function smallNumber(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const ten = text.includes('十') ? Number(DIGITS[tens ?? ''] ?? '1') : 0;
  return ten * 10 + Number(DIGITS[ones ?? ''] ?? '0');
}
