import { describe, expect, it } from 'vitest';
import { calendarOf, monthAfter } from './calendar.ts';
import { answeredWhen, phaseAt } from './questions.ts';
import { faultsOfPlan, type StreamPlan } from './stream.ts';
import { unitOf } from './units.ts';

describe('the calendar [POL-08.r1]', () => {
  const given = { from: '2026-09', to: '2026-12', today: '2026-11-23' };
  it('flags every month with fewer streams than asked for', () => {
    const months = calendarOf(['2026-09', '2026-12'], { ...given, least: 1 });
    expect(months.map(({ month, missing, when }) => [month, missing, when])).toEqual([
      ['2026-09', 0, 'past'],
      ['2026-10', 1, 'past'],
      ['2026-11', 1, 'current'],
      ['2026-12', 0, 'coming'],
    ]);
    expect(calendarOf(['2026-09'], { ...given, least: 2 })[0]).toMatchObject({ streams: 1, missing: 1 });
  });
  it('counts months over the year', () => {
    expect([monthAfter('2026-12'), monthAfter('2026-01', -1), monthAfter('2026-11', 14)]).toEqual([
      '2027-01',
      '2025-12',
      '2028-01',
    ]);
  });
});

describe('questions [POL-08.r2]', () => {
  const stream = {
    state: 'planned',
    starts_at: new Date('2026-11-23T02:00:00Z'),
    ends_at: new Date('2026-11-23T03:00:00Z'),
  };
  it('are taken before and during a stream, and not when it is over or was called off', () => {
    const at = (instant: string) => phaseAt(stream, new Date(instant));
    expect([at('2026-11-23T01:59:59Z'), at('2026-11-23T02:00:00Z'), at('2026-11-23T03:00:00Z')]).toEqual([
      'before',
      'during',
      undefined,
    ]);
    expect(phaseAt({ ...stream, state: 'cancelled' }, stream.starts_at)).toBeUndefined();
  });
  it('are answered live only while it runs', () => {
    expect(answeredWhen(stream, stream.starts_at)).toBe('live');
    expect(answeredWhen(stream, stream.ends_at)).toBe('afterwards');
  });
});

it('a plan needs an official, a firm and a time to come', () => {
  const plan: StreamPlan = {
    theme: { zh: '主题', en: 'Theme' },
    startsAt: '2026-11-24T02:00:00Z',
    endsAt: '2026-11-24T03:00:00Z',
    speakers: [
      { kind: 'official', name: '某人', unit: '某局' },
      { kind: 'firm', name: '某人', unit: '某公司' },
    ],
    policies: ['gaoqi'],
  };
  const now = new Date('2026-11-23T00:00:00Z');
  expect(faultsOfPlan(plan, now)).toEqual([]);
  const [official, firm] = plan.speakers;
  const codes = (given: Partial<StreamPlan>) =>
    faultsOfPlan({ ...plan, ...given }, now).map(({ code }) => code);
  expect(codes({ speakers: [official!] })).toEqual(['briefing.fault.noFirm']);
  expect(codes({ speakers: [firm!] })).toEqual(['briefing.fault.noOfficial']);
  expect(codes({ endsAt: plan.startsAt })).toEqual(['briefing.fault.endsFirst']);
  expect(codes({ startsAt: '2026-11-23T00:00:00Z' })).toEqual(['briefing.fault.past']);
});

it('finds the unit that issued a policy, also among several [POL-10.r2]', () => {
  const units = [{ name: { zh: '云溪市财政局', en: '' } }, { name: { zh: '云溪市科学技术局', en: '' } }];
  expect(unitOf({ zh: '云溪市科学技术局', en: '' }, units)).toBe(units[1]);
  expect(unitOf({ zh: '云溪市税务局、云溪市财政局', en: '' }, units)).toBe(units[0]);
  expect(unitOf({ zh: '财政部', en: '' }, units)).toBeUndefined();
});
