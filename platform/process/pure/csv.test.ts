import { expect, it } from 'vitest';
import { plainCell, toCsv } from './csv.ts';

it('quotes what has commas, quotes and lines, and says that it is UTF-8', () => {
  expect(toCsv([['编号', 'a,b', 'say "x"\nthen']])).toBe('\uFEFF"编号","a,b","say ""x""\nthen"\r\n');
});

it.each(['=1+1', '+86', '-2', '@SUM(A1)', '\tx'])('does not let %j be a formula', (value) => {
  expect(plainCell(value)).toBe(`'${value}`);
});
