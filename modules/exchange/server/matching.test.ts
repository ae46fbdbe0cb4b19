import { describe, expect, it } from 'vitest';

import { HELPS } from '../domain/helps.ts';
import { pairsOf } from '../domain/pairsOf.ts';
import type { Post } from '../domain/post.ts';
import { readConditions } from './readConditions.ts';

const need: Post = {
  id: 'need',
  side: 'need',
  help: 'funds',
  placeChain: ['district', 'city'],
  home: 'district',
  amountFrom: '500000',
  amountTo: '800000',
  fromOn: '2026-12-01',
  untilOn: '2027-01-31',
  topics: ['茶叶', '冷链'],
};
const offer: Post = {
  ...need,
  id: 'offer',
  side: 'offer',
  placeChain: ['city'],
  home: 'elsewhere',
  amountFrom: '100000',
  amountTo: '600000',
  fromOn: null,
  untilOn: null,
  topics: ['冷链'],
};
const pairs = (a: Partial<Post>, b: Partial<Post>) =>
  pairsOf([{ ...need, ...a }], [{ ...offer, ...b }], readConditions());

describe('needs and offers [IND-04.r1]', () => {
  it('come together by kind, place, amount and date, and say why', () => {
    const [pair] = pairs({}, {});
    expect(pair).toMatchObject({ need: 'need', offer: 'offer', score: 3 + 3 + 2 });
    expect(pair!.points.filter(({ met }) => !met).map(({ id, asks }) => `${asks} ${id}`)).toEqual([
      'need topic',
      'need near',
      'need enough',
      'offer near',
    ]);
    expect(pair!.points.find(({ id }) => id === 'amount')?.words.zh).toContain('金额上限');
  });

  it.each(HELPS.filter((help) => help !== 'funds'))('does not take %s for funds', (help) => {
    expect(pairs({}, { help })).toEqual([]);
    expect(pairs({ help }, { help })).toHaveLength(1);
  });

  it('holds at the edges: the amount touches, the last day is the first day, the place is served', () => {
    expect(pairs({}, { amountTo: '500000' })).toHaveLength(1);
    expect(pairs({}, { amountTo: '499999.99' })).toEqual([]);
    expect(pairs({}, { amountFrom: '800000' })).toHaveLength(1);
    expect(pairs({}, { amountFrom: '800000.01', amountTo: '900000' })).toEqual([]);
    expect(pairs({}, { untilOn: '2026-12-01' })).toHaveLength(1);
    expect(pairs({}, { untilOn: '2026-11-30' })).toEqual([]);
    expect(pairs({}, { fromOn: '2027-01-31' })).toHaveLength(1);
    expect(pairs({}, { fromOn: '2027-02-01' })).toEqual([]);
    expect(pairs({}, { placeChain: ['other', 'city'] })).toEqual([]);
    expect(pairs({ placeChain: ['city'] }, { placeChain: ['district', 'city'] })).toEqual([]);
  });
});
