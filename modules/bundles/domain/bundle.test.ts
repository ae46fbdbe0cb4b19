import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { Matter } from '#modules/catalogue/contract.ts';
import { fieldsOf } from '#platform/forms/pure/form.ts';
import { applicableMembers, chosenMembers } from './applicableMembers.ts';
import { Bundle } from './bundle.ts';
import { bundleProcessName, compileBundle, promisesOf } from './compileBundle.ts';
import { countFields } from './countFields.ts';
import { deadlineOf } from './deadlineOf.ts';
import { decideNext, type PartStanding } from './decideNext.ts';
import { Elements } from './element.ts';
import { lintBundle } from './lintBundle.ts';
import { longestChain } from './longestChain.ts';
import { answersOfPart, mergeForm } from './mergeForm.ts';
import { mergeMaterials } from './mergeMaterials.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const read = (file: string): unknown => parse(readFileSync(path.join(root, file), 'utf8'));
const pack = 'packs/shaanxi/hanzhong/one-permit';
const elements = Elements.parse(read('law/elements.yaml'));
const cafe = Bundle.parse(read(`${pack}/bundles/cafe.yaml`));
const matters = new Map(
  cafe.members.map(({ matter }) => [matter, Matter.parse(read(`${pack}/matters/${matter}.yaml`))]),
);
const parts = cafe.members.map((member) => ({ member, matter: matters.get(member.matter)! }));

describe('one form out of six', () => {
  it('asks each shared field once, and prints what it saves [APV-13.r2] [APV-14.r3]', () => {
    const { fields, materials } = countFields(cafe, parts, elements);
    console.log(
      `café, six parts: ${fields.asked} fields instead of ${fields.sum}, ${materials.asked} uploads instead of ${materials.sum}`,
    );
    const { form, map } = mergeForm(cafe, parts, elements);
    const ids = fieldsOf(form).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const shared = parts.flatMap(({ matter }) =>
      fieldsOf(matter.form).flatMap(({ element }) => element ?? []),
    );
    expect(ids.filter((id) => id === 'premisesAddress')).toHaveLength(1);
    // Nothing is lost: the form has one field for each element and one for each question of a single part.
    const own = parts.flatMap(({ matter }) => fieldsOf(matter.form).filter(({ element }) => !element));
    expect(ids).toHaveLength(new Set(shared).size + own.length);
    for (const { member, matter } of parts) {
      expect(Object.keys(map[member.id]!)).toEqual(fieldsOf(matter.form).map(({ id }) => id));
    }
  });

  it('gives every part the answers that its own form asks for', () => {
    const { map } = mergeForm(cafe, parts, elements);
    const whole = { premisesAddress: '滨江路12号', signSignSize: '4×1', foodItems: '自制饮品' };
    expect(answersOfPart(map['sign']!, whole)).toEqual({ address: '滨江路12号', signSize: '4×1' });
    expect(answersOfPart(map['food']!, whole)).toEqual({ address: '滨江路12号', items: '自制饮品' });
  });

  it('wants the same paper once, from whichever part', () => {
    const { materials, map } = mergeMaterials(parts, elements);
    expect(materials.filter(({ id }) => id === 'paper-tenure')).toHaveLength(1);
    expect(map['food']!['tenure-proof']).toBe('paper-tenure');
    expect(map['tobacco']!['tenure-proof']).toBe('paper-tenure');
  });
});

describe('which parts apply', () => {
  it('waits for the answer, follows it, and lets only what is not required be left out', () => {
    const outcome = (answers: Record<string, boolean>) =>
      Object.fromEntries(applicableMembers(cafe, answers).map(({ member, outcome }) => [member.id, outcome]));
    expect(outcome({})).toMatchObject({ food: 'yes', sign: 'unknown' });
    expect(outcome({ askHangsSign: false })).toMatchObject({ sign: 'no' });
    const all = { askSellsTobacco: true, askHangsSign: true, leaveOutTobacco: true, leaveOutSign: true };
    expect(chosenMembers(cafe, all).map(({ id }) => id)).toEqual(['food', 'sign']);
  });
});

describe('the time of the whole', () => {
  it('adds up what waits and not what runs side by side; a stated limit counts before it', () => {
    // Seats wait for food: 5 + 2 workdays; tobacco takes 5 beside it.
    expect(longestChain(parts, 'promisedTime')).toMatchObject({ amount: 7, members: ['food', 'seats'] });
    const stated = { deadline: { rule: 'stated', amount: 4, unit: 'workdays', source: 's' } } as const;
    expect(deadlineOf(stated, parts)).toMatchObject({ amount: 4, by: 'stated' });
  });

  it('has a table for each time that a choice of parts can lead to', () => {
    const promises = promisesOf(cafe, parts);
    const names = promises.map((promised) => bundleProcessName('cafe', promised));
    expect(names.sort()).toEqual(['bundle:cafe:5-workdays', 'bundle:cafe:7-workdays']);
    const process = compileBundle(cafe, promises[0]!);
    expect(process.clocks['promise']?.stopsIn).toHaveProperty('supplementing');
  });
});

describe('what follows from how the parts stand', () => {
  const part = (
    member: string,
    state: PartStanding['state'],
    more: Partial<PartStanding> = {},
  ): PartStanding => ({
    ...{ member, state, after: [], accepted: true, withApplicant: false },
    ...more,
  });

  it('opens what waits once it may, in order', () => {
    const water = part('water', 'open');
    const discharge = part('discharge', 'waiting', { after: ['water'] });
    expect(decideNext([water, discharge], 'underway', true)).toEqual({ open: [], dropped: [] });
    expect(decideNext([part('water', 'granted'), discharge], 'underway', true).open).toEqual(['discharge']);
  });

  it('drops what waits in vain, with the reason, and lets the others go on', () => {
    const parts = [
      part('food', 'open'),
      part('water', 'refused'),
      part('discharge', 'waiting', { after: ['water'] }),
    ];
    const next = decideNext(parts, 'underway', true);
    expect(next.dropped).toEqual([{ member: 'discharge', because: ['water'] }]);
    expect(next.action).toBeUndefined();
  });

  it('closes when all are decided, as what they were', () => {
    const end = (...states: PartStanding['state'][]) =>
      decideNext(
        states.map((state, n) => part(`p${n}`, state)),
        'underway',
        true,
      ).action;
    expect(end('granted', 'granted')).toBe('grant');
    expect(end('granted', 'notOpened')).toBe('grantPartly');
    expect(end('refused', 'notOpened')).toBe('refuse');
    expect(end('withdrawn', 'withdrawn')).toBe('withdrawAll');
  });

  it('stands while a part waits for its applicant', () => {
    const asking = part('food', 'open', { accepted: false, withApplicant: true });
    expect(decideNext([asking, part('sign', 'open')], 'accepting', false).action).toBe('askForSupplement');
    expect(decideNext([part('food', 'open', { accepted: false })], 'supplementing', false).action).toBe(
      'acceptAgain',
    );
  });
});

describe('the lint', () => {
  const faults = (change: Partial<Bundle>) =>
    lintBundle({ ...cafe, ...change }, matters, elements).map(({ code }) => code);
  const member = (id: string, more: object) =>
    cafe.members.map((one) => (one.id === id ? { ...one, ...more } : one));

  it('finds nothing in the café', () => expect(faults({})).toEqual([]));

  it.each([
    ['a circle', { members: member('food', { after: ['seats'] }) }, 'memberCircle'],
    ['a matter that is not there', { members: member('food', { matter: 'nothing' }) }, 'unknownMatter'],
    ['a part that is not there', { members: member('food', { after: ['nobody'] }) }, 'unknownMember'],
    ['a rule that does not read', { members: member('sign', { when: '没有这个词' }) }, 'memberRule'],
    [
      'a part that can never apply',
      { members: member('sign', { when: '挂招牌 != 挂招牌' }) },
      'memberUnreachable',
    ],
  ])('finds %s', (_, change, code) => expect(faults(change as Partial<Bundle>)).toContain(code));

  it('finds an element that means different things in two forms', () => {
    const other = structuredClone(matters.get('shop-sign')!);
    const tenure = fieldsOf(other.form).find(({ element }) => element === 'premises.tenure')!;
    tenure.options = [{ value: 'lent', title: { zh: '借用', en: 'Lent' } }];
    const changed = new Map(matters).set('shop-sign', other);
    expect(lintBundle(cafe, changed, elements).map(({ code }) => code)).toContain('elementDiffers');
  });
});
