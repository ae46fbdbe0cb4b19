import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formWithAnswers } from '../testing/arbitraryForm.ts';
import { askedAnswers } from './askedAnswers.ts';
import { checkAnswers } from './checkAnswers.ts';
import { type Answers, FieldKind, type Form, fieldsOf } from './form.ts';
import type { Lookups } from './lookups.ts';
import { referencesIn } from './references.ts';
import { summarise } from './summarise.ts';
import { tidyAnswers } from './tidyAnswers.ts';

const lookups: Lookups = {
  today: '2026-11-22',
  hasEntry: (register, key) => register === 'foods' && key === 'tea',
  placeExists: (place) => place === '990101',
  isWithin: (_place, ancestor) => ancestor === '990000',
};

test('right answers of every kind pass', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(formWithAnswers, ({ form, answers }) => {
      for (const { kind } of fieldsOf(form)) seen.add(kind);
      expect(checkAnswers(form, answers, lookups)).toEqual([]);
    }),
    { numRuns: 300 },
  );
  expect([...seen].sort()).toEqual([...FieldKind.options].sort());
});

test('right answers are already tidy, all asked for, and each has words', () => {
  fc.assert(
    fc.property(formWithAnswers, ({ form, answers }) => {
      expect(tidyAnswers(form, answers)).toEqual(answers);
      expect(askedAnswers(form, answers)).toEqual(answers);
      for (const section of summarise(form, answers, 'en')) {
        for (const line of section.lines) expect(line.rows ?? line.text).not.toHaveLength(0);
      }
    }),
  );
});

test('without one required answer exactly that field is named', () => {
  fc.assert(
    fc.property(formWithAnswers, fc.nat(), ({ form, answers }, at) => {
      const fields = fieldsOf(form);
      const { id } = fields[at % fields.length]!;
      const { [id]: _left, ...rest } = answers;
      expect(checkAnswers(form, rest, lookups).map(({ path }) => path)).toEqual([id]);
    }),
  );
});

/** Any JSON at the place of any answer, or of all of them. */
const spoiled: fc.Arbitrary<{ form: Form; answers: unknown }> = formWithAnswers.chain(({ form, answers }) =>
  fc.oneof(
    fc.jsonValue().map((whole) => ({ form, answers: whole as unknown })),
    fc
      .dictionary(fc.constantFrom(...fieldsOf(form).map(({ id }) => id)), fc.jsonValue())
      .map((some) => ({ form, answers: { ...answers, ...some } as unknown })),
    fc.jsonValue().map((cell) => ({ form, answers: intoRows(form, answers, cell) as unknown })),
  ),
);

function intoRows(form: Form, answers: Answers, cell: unknown): Answers {
  const blocks = fieldsOf(form).filter(({ kind }) => kind === 'repeat');
  const rows = blocks.map(({ id }) => [id, [cell, { c0: cell }, { c0: [cell] }]]);
  return { ...answers, ...Object.fromEntries(rows) };
}

test('no JSON at all makes any of it throw, and every fault has a place of the form', () => {
  fc.assert(
    fc.property(spoiled, ({ form, answers }) => {
      const given = answers as Answers;
      const ids = new Set(fieldsOf(form).map(({ id }) => id));
      for (const { path } of checkAnswers(form, given, lookups)) expect(ids).toContain(path.split('.')[0]);
      tidyAnswers(form, given);
      askedAnswers(form, given);
      referencesIn(form, given);
      summarise(form, given, 'zh-CN');
    }),
    { numRuns: 500 },
  );
});
