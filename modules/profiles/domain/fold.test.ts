import { describe, expect, it } from 'vitest';
import type { PlainFact } from '#platform/rules/pure/facts/fact.ts';
import { DeclaredAttribute, type ProfileAttribute } from './attribute.ts';
import { factAsText, factFromText } from './factText.ts';
import { foldProfile } from './fold.ts';
import type { HeldValue } from './heldValue.ts';

const group = { id: 'g', title: { zh: '组', en: 'Group' } };
const attribute = (id: string, more: object): ProfileAttribute => ({
  ...DeclaredAttribute.parse({ id, names: { zh: id, en: id }, type: 'number', ...more }),
  group,
});
const attributes = [
  attribute('staff', { sources: ['statistics', 'annual-report'], supplied: true, freshMonths: 12 }),
  attribute('arrears', { type: 'boolean', sources: ['tax'], disputed: 'unknown' }),
  attribute('founded', { type: 'date', sources: ['register'] }),
  attribute('years', { derived: { yearsSince: 'founded' } }),
  attribute('double', { derived: { formula: 'staff * 2' }, sources: ['statistics'] }),
];
const today = '2026-11-23';

function said(
  attribute: string,
  source: string,
  value: PlainFact | string,
  more: Partial<HeldValue> = {},
): HeldValue {
  const fact = typeof value === 'string' && value !== 'none' && value !== 'unknown' ? { value } : value;
  const receivedAt = new Date('2026-11-01T00:00:00Z');
  return {
    attribute,
    source,
    fact,
    asOf: '2026-01-01',
    countsUntil: null,
    receivedAt,
    correctedBy: null,
    ...more,
  };
}
const fold = (values: HeldValue[], disputes: string[] = [], on = today) =>
  foldProfile({
    attributes,
    values,
    disputes: new Set(disputes),
    today: on,
    calculate: ({ id }, facts) => {
      const staff = facts['staff'];
      return id === 'double' && typeof staff === 'object'
        ? { value: String(Number(staff.value) * 2) }
        : 'unknown';
    },
  });

describe('what counts of a firm', () => {
  it('is the word of the first source in order, whatever came last', () => {
    const { facts, decided } = fold([
      said('staff', 'firm', '50'),
      said('staff', 'annual-report', '42'),
      said('staff', 'statistics', '37'),
    ]);
    expect(facts['staff']).toEqual({ value: '37' });
    expect(decided.get('staff')).toMatchObject({ from: 'statistics', why: 'precedence', contradicted: true });
    expect(decided.get('staff')?.held.map(({ value, standing }) => [value.source, standing])).toEqual([
      ['statistics', 'counts'],
      ['annual-report', 'behind'],
      ['firm', 'behind'],
    ]);
  });

  it('passes to the next when a word runs out, and says on which day that will be', () => {
    const values = [
      said('staff', 'statistics', '37', { countsUntil: '2026-12-31' }),
      said('staff', 'firm', '50'),
    ];
    expect(fold(values)).toMatchObject({ facts: { staff: { value: '37' } }, changesOn: '2027-01-01' });
    const after = fold(values, [], '2027-01-01');
    expect(after.facts['staff']).toEqual({ value: '50' });
    expect(after.decided.get('staff')).toMatchObject({ from: 'firm', contradicted: false, why: 'only' });
    expect(after.changesOn).toBeNull();
  });

  it('is unknown, not none, when nobody says anything in date; none is knowledge', () => {
    expect(fold([]).decided.get('staff')).toMatchObject({ fact: 'unknown', why: 'nobody' });
    const stale = fold([said('staff', 'statistics', '37', { countsUntil: '2026-06-30' })]);
    expect(stale.decided.get('staff')).toMatchObject({ fact: 'unknown', why: 'stale' });
    expect(stale.facts).not.toHaveProperty('staff');
    expect(fold([said('staff', 'statistics', 'none')]).facts['staff']).toBe('none');
    expect(
      fold([said('staff', 'statistics', 'unknown'), said('staff', 'firm', '50')]).facts['staff'],
    ).toEqual({ value: '50' });
  });

  it('counts or is unknown while it is disputed, as the attribute says; no other word slips in', () => {
    const arrears = [said('arrears', 'tax', { value: true })];
    expect(fold(arrears, ['arrears tax']).decided.get('arrears')).toMatchObject({
      fact: 'unknown',
      why: 'disputed',
    });
    const staff = [said('staff', 'statistics', '37'), said('staff', 'firm', '50')];
    expect(fold(staff, ['staff statistics']).facts['staff']).toEqual({ value: '37' });
    // A dispute of a word that does not count changes nothing.
    expect(fold(staff, ['staff annual-report']).facts['staff']).toEqual({ value: '37' });
  });

  it.each([
    ['2026-11-23', '2016-11-24', '9', '2026-11-24'],
    ['2026-11-24', '2016-11-24', '10', '2027-11-24'],
    ['2027-02-28', '2024-02-29', '3', '2028-02-29'],
    ['2026-11-23', '2026-11-23', '0', '2027-11-23'],
  ])('full years on %s since %s are %s until %s', (on, since, years, until) => {
    const { facts, changesOn } = fold([said('founded', 'register', since)], [], on);
    expect(facts['years']).toEqual({ value: years });
    expect(changesOn).toBe(until);
  });

  it('takes what is calculated before what is said, and what is said when it cannot be calculated', () => {
    const stated = said('double', 'statistics', '70');
    expect(fold([said('staff', 'statistics', '37'), stated]).decided.get('double')).toMatchObject({
      fact: { value: '74' },
      why: 'calculated',
      contradicted: true,
    });
    expect(fold([stated]).facts['double']).toEqual({ value: '70' });
  });
});

it('a fact goes through one field of a form and back', () => {
  expect(factFromText({ type: 'texts' }, 'a，b, c')).toEqual({ value: ['a', 'b', 'c'] });
  expect(factFromText({ type: 'boolean' }, 'false')).toEqual({ value: false });
  expect(factFromText({ type: 'money' }, ' 12.50 ')).toEqual({ value: '12.50' });
  for (const fact of ['none', { value: '3' }] as const) {
    expect(factFromText({ type: 'number' }, factAsText(fact))).toEqual(fact);
  }
});
