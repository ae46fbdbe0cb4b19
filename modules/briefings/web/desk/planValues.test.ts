import { expect, it } from 'vitest';
import type { StreamView } from '../../contract.ts';
import { planOf, valuesOf } from './planValues.ts';

const speakers = [
  { kind: 'official', name: '陆衡', unit: '工信局' },
  { kind: 'firm', name: '林青', unit: '青峰茶业' },
  { kind: 'official', name: '温宁', unit: '财政局' },
] as const;
const stream = {
  theme: { zh: '主题', en: 'Theme' },
  story: { zh: '故事', en: 'Story' },
  startsAt: '2026-12-10T16:30:00.000Z',
  endsAt: '2026-12-10T17:30:00.000Z',
  speakers: [...speakers],
  policies: [{ policy: 'a' }, { policy: 'b' }],
  watchUrl: null,
} as unknown as StreamView;

it('shows the clock of China and says the same plan again; speakers and policies without a field stay', () => {
  const values = valuesOf(stream);
  expect(values).toMatchObject({ starts: '2026-12-11T00:30', official: '陆衡', firm: '林青', policy: 'a' });
  expect(planOf(values, stream)).toEqual({
    theme: stream.theme,
    story: stream.story,
    startsAt: stream.startsAt,
    endsAt: stream.endsAt,
    speakers: [speakers[0], speakers[2], speakers[1]],
    policies: ['a', 'b'],
  });
  const another = planOf({ ...values, policy: 'b', storyZh: '', storyEn: '' }, stream);
  expect(another.policies).toEqual(['b']);
  expect(another).not.toHaveProperty('story');
});
