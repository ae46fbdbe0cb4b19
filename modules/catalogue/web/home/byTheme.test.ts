import { expect, test } from 'vitest';
import type { MatterSummary } from '../../contract.ts';
import { byTheme } from './byTheme.ts';

const matter = (id: string, theme: string | null) => ({ matter: id, theme }) as MatterSummary;
const theme = (id: string) => ({ id, title: { zh: id, en: id } });

test('matters stand under their theme, in the order of the list; an empty theme does not show', () => {
  const groups = byTheme(
    [
      matter('pension', 'old-age'),
      matter('tea', null),
      matter('school', 'schooling'),
      matter('bonus', 'old-age'),
    ],
    [theme('schooling'), theme('birth'), theme('old-age')],
  );
  expect(groups.map(({ theme: { id }, matters }) => [id, matters.map((one) => one.matter)])).toEqual([
    ['schooling', ['school']],
    ['old-age', ['pension', 'bonus']],
  ]);
});
