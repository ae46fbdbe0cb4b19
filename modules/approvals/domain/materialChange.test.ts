import { expect, test } from 'vitest';
import type { Matter } from '#modules/catalogue/contract.ts';
import { goneFiles, newMaterials } from './materialChange.ts';

const title = (text: string) => ({ zh: text, en: text });
function matter(...materials: [id: string, by: 'upload' | 'form'][]): Pick<Matter, 'materials'> {
  return {
    materials: materials.map(([id, by]) => ({
      id,
      by,
      title: title(id),
      colour: 'required',
      origin: 'stated',
    })),
  };
}
const before = matter(['plan', 'upload'], ['chart', 'upload'], ['list', 'upload'], ['form', 'form']);
const after = matter(['plan', 'upload'], ['list', 'form'], ['form', 'form'], ['report', 'upload']);

test('only what now has to be uploaded is new', () => {
  expect(newMaterials(before, after)).toEqual(['report']);
  expect(newMaterials(after, after)).toEqual([]);
});

test('files that are wanted no longer are named, whether their material went or comes of itself now', () => {
  const files = { plan: [{ name: 'a.pdf' }], chart: [], list: [{ name: 'b.pdf' }, { name: 'c.pdf' }] };
  expect(goneFiles(before, after, files)).toEqual([
    { title: title('list'), answer: { zh: 'b.pdf、c.pdf', en: 'b.pdf, c.pdf' } },
  ]);
});
