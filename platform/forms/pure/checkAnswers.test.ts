import { describe, expect, test } from 'vitest';
import { checkAnswers } from './checkAnswers.ts';
import { type Answers, Form } from './form.ts';
import type { Lookups } from './lookups.ts';

const text = (zh: string) => ({ zh, en: zh });

/** A form of one section from the shortest notation of its fields. */
function formOf(...fields: Record<string, unknown>[]): Form {
  const titled = (field: Record<string, unknown>): unknown => ({
    title: text(String(field.id)),
    ...field,
    ...(Array.isArray(field.fields) ? { fields: field.fields.map(titled) } : {}),
  });
  return Form.parse({ sections: [{ id: 'one', title: text('一'), fields: fields.map(titled) }] });
}

function codes(form: Form, answers: Answers, lookups?: Lookups): string[] {
  return checkAnswers(form, answers, lookups).map(({ path, code }) => `${path} ${code}`);
}

function codeOf(field: Record<string, unknown>, answer: Answers[string], lookups?: Lookups) {
  return checkAnswers(formOf({ id: 'it', ...field }), { it: answer }, lookups)[0]?.code;
}

test('a required field wants an answer; blanks are none, false is one', () => {
  const form = formOf(
    { id: 'name', kind: 'text', required: true },
    { id: 'kindOf', kind: 'choices', required: true, options: [{ value: 'a', title: text('A') }] },
    { id: 'sold', kind: 'boolean', required: true },
    { id: 'note', kind: 'longText' },
  );
  const missing = ['name form.required', 'kindOf form.requiredChoice', 'sold form.requiredChoice'];
  expect(codes(form, {})).toEqual(missing);
  expect(codes(form, { name: ' 　', kindOf: [] })).toEqual(missing);
  expect(codes(form, { name: '茶', kindOf: ['a'], sold: false })).toEqual([]);
});

test('a consent counts only when ticked', () => {
  const consent = { kind: 'boolean', consent: true, required: true };
  expect(codeOf(consent, undefined)).toBe('form.consent');
  expect(codeOf(consent, false)).toBe('form.consent');
  expect(codeOf(consent, true)).toBeUndefined();
});

describe('a hidden field', () => {
  const form = formOf(
    { id: 'leased', kind: 'boolean' },
    { id: 'landlord', kind: 'text', required: true, shownWhen: { field: 'leased', in: [true] } },
    { id: 'phone', kind: 'mobile', required: true, shownWhen: { field: 'landlord', in: ['公司'] } },
  );

  test('is neither required nor checked', () => {
    expect(codes(form, { leased: false, landlord: 'x'.repeat(500) })).toEqual([]);
    expect(codes(form, { leased: true })).toEqual(['landlord form.required']);
  });

  test('hides what depends on it, whatever was answered before', () => {
    expect(codes(form, { leased: true, landlord: '公司' })).toEqual(['phone form.required']);
    expect(codes(form, { leased: false, landlord: '公司' })).toEqual([]);
  });

  test('may depend on one of several choices', () => {
    const many = formOf(
      { id: 'ways', kind: 'choices', options: [{ value: 'net', title: text('网') }] },
      { id: 'site', kind: 'text', required: true, shownWhen: { field: 'ways', in: ['net'] } },
    );
    expect(codes(many, { ways: ['net'] })).toEqual(['site form.required']);
    expect(codes(many, { ways: [] })).toEqual([]);
  });
});

test('texts are counted in characters as people count them', () => {
  expect(codeOf({ kind: 'text', max: 2 }, '𠮷祥')).toBeUndefined();
  expect(codeOf({ kind: 'text', max: 2 }, ' 吉祥 ')).toBeUndefined();
  expect(checkAnswers(formOf({ id: 'it', kind: 'text', max: 2 }), { it: '吉祥如意' })).toEqual([
    { path: 'it', code: 'form.tooLong', params: { most: 2, length: 4, over: 2 } },
  ]);
});

test.each([
  [{}, '12', undefined],
  [{}, '-0.5', undefined],
  [{}, '1e3', 'form.notNumber'],
  [{}, '1,000', 'form.notNumber'],
  [{}, '0.1234567', 'form.decimals'],
  [{ decimals: 0 }, '1.5', 'form.notWhole'],
  [{ least: '0.3' }, '0.29999', 'form.least'],
  [{ least: '0.3' }, '0.300', undefined],
  [{ least: '-2' }, '-10', 'form.least'],
  [{ most: '999999999999999' }, '999999999999999.1', 'form.most'],
])('number %o with %s: %s', (limits, answer, code) => {
  expect(codeOf({ kind: 'number', ...limits }, answer)).toBe(code);
});

test.each([
  [{}, '1200.50', undefined],
  [{}, '1200.505', 'form.notMoney'],
  [{}, '-1', 'form.least'],
  [{ least: '-5' }, '-1', undefined],
  [{ most: '10000000' }, '10000000.01', 'form.most'],
  [{}, '12345678901234567', 'form.notMoney'],
])('money %o with %s: %s', (limits, answer, code) => {
  expect(codeOf({ kind: 'money', ...limits }, answer)).toBe(code);
});

test.each([
  [{}, '2026-02-29', 'form.notDate'],
  [{}, '2028-02-29', undefined],
  [{}, '2026-2-1', 'form.notDate'],
  [{ least: 'today' }, '2026-11-21', 'form.dateLeast'],
  [{ least: 'today' }, '2026-11-22', undefined],
  [{ most: 'today' }, '2026-11-23', 'form.dateMost'],
  [{ least: '2020-01-01' }, '2019-12-31', 'form.dateLeast'],
])('date %o with %s: %s', (limits, answer, code) => {
  expect(codeOf({ kind: 'date', ...limits }, answer, { today: '2026-11-22' })).toBe(code);
});

test('only what is offered may be chosen, each once', () => {
  const options = [
    { value: 'tea', title: text('茶') },
    { value: 'rice', title: text('米') },
  ];
  expect(codeOf({ kind: 'choice', options }, 'tea')).toBeUndefined();
  expect(codeOf({ kind: 'choice', options }, 'wine')).toBe('form.notOffered');
  expect(codeOf({ kind: 'choices', options }, ['tea', 'wine'])).toBe('form.notOffered');
  expect(codeOf({ kind: 'choices', options }, ['tea', 'tea'])).toBe('form.chosenTwice');
});

test.each([
  ['uscc', '91350100M000100Y43', undefined],
  ['uscc', '91350100M000100Y4', 'identifiers.uscc.length'],
  ['residentId', '11010519491231002X', undefined],
  ['residentId', '110105194912310021', 'identifiers.residentId.checkCharacter'],
  ['mobile', '13800138000', undefined],
  ['mobile', '12800138000', 'form.notMobile'],
  ['mobile', '12000000001', undefined],
  ['mobile', '12000010001', 'form.notMobile'],
  ['mobile', '138 0013 8000', 'form.notMobile'],
  ['email', 'name@example.com', undefined],
  ['email', '王小明@例子.公司', undefined],
  ['email', 'name@example', 'form.notEmail'],
  ['email', 'a b@example.com', 'form.notEmail'],
])('%s %s: %s', (kind, answer, code) => {
  expect(codeOf({ kind }, answer)).toBe(code);
});

test('places and registers are looked up when somebody can', () => {
  const place = { kind: 'place', within: '990100' };
  const lookups: Lookups = {
    placeExists: (id) => id !== 'atlantis',
    isWithin: (id, ancestor) => id.slice(0, 4) === ancestor.slice(0, 4),
    hasEntry: (register, key) => register === 'foods' && key === 'tea',
  };
  expect(codeOf(place, '990102', lookups)).toBeUndefined();
  expect(codeOf(place, 'atlantis', lookups)).toBe('form.placeUnknown');
  expect(codeOf(place, '110105', lookups)).toBe('form.placeOutside');
  expect(codeOf(place, 'atlantis')).toBeUndefined();
  const register = { kind: 'register', register: 'foods' };
  expect(codeOf(register, 'tea', lookups)).toBeUndefined();
  expect(codeOf(register, 'wine', lookups)).toBe('form.notInRegister');
  expect(codeOf(register, 'wine')).toBeUndefined();
});

test('the rows of a repeated block are counted, and checked with their place in the path', () => {
  const form = formOf({
    id: 'staff',
    kind: 'repeat',
    atLeast: 2,
    atMost: 3,
    fields: [
      { id: 'name', kind: 'text', required: true },
      { id: 'isChief', kind: 'boolean' },
      { id: 'mobile', kind: 'mobile', required: true, shownWhen: { field: 'isChief', in: [true] } },
    ],
  });
  expect(codes(form, {})).toEqual(['staff form.tooFewRows']);
  expect(codes(form, { staff: [{ name: '甲' }] })).toEqual(['staff form.tooFewRows']);
  expect(codes(form, { staff: [{ name: '甲' }, { isChief: true }] })).toEqual([
    'staff.1.name form.required',
    'staff.1.mobile form.required',
  ]);
  expect(codes(form, { staff: [{}, {}, {}, {}] })).toEqual(['staff form.tooManyRows']);
});

test('an answer of the wrong shape is told, an inherited property is no answer, an unknown one is passed over', () => {
  const form = formOf({ id: 'constructor', kind: 'text', required: true }, { id: 'n', kind: 'number' });
  expect(codes(form, { n: 5 as never, nobodyAsked: 'x' })).toEqual([
    'constructor form.required',
    'n form.wrongShape',
  ]);
});
