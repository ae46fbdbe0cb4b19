import { expect, test } from 'vitest';
import type { MatterSummary } from '../../contract.ts';
import { occasionsOf } from './occasionsOf.ts';

const title = { zh: '证', en: 'licence' };
const matter = (name: string, does: string | null, more: Partial<MatterSummary> = {}) =>
  ({
    matter: name,
    licence: does && { does, type: 'tea', title },
    atOnce: false,
    baseline: false,
    ...more,
  }) as MatterSummary;

test('matters stand under what happened, the quickest first and the former procedure last', () => {
  const found = occasionsOf([
    matter('reissue', 'reissue'),
    matter('ordinary', 'issue', { baseline: true }),
    matter('slow', 'issue'),
    matter('quick', 'issue', { atOnce: true }),
    matter('advice', null),
    matter('renew', 'renew'),
  ]);
  expect(found.map(({ does, matters }) => [does, matters.map((one) => one.matter)])).toEqual([
    ['issue', ['quick', 'slow', 'ordinary']],
    ['renew', ['renew']],
    ['reissue', ['reissue']],
  ]);
});

test('licences of any kind that are had in the same way stand together', () => {
  const other = matter('shop', 'issue', { licence: { does: 'issue', type: 'shop', title } });
  expect(occasionsOf([matter('tea', 'issue'), other])).toHaveLength(1);
});
