import fc from 'fast-check';
import { demoUscc } from '#platform/identifiers/pure/demoUscc.ts';
import { type Answer, type Answers, Field, Form } from '../pure/form.ts';

const title = { zh: '题', en: 'Title' };
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A field without its id, and answers that are right for it. */
interface Sample {
  field: Record<string, unknown>;
  answer: fc.Arbitrary<Answer>;
}

const twoDigits = (most: number) => fc.integer({ min: 1, max: most }).map((n) => String(n).padStart(2, '0'));
const day = fc
  .tuple(fc.integer({ min: 1950, max: 2020 }), twoDigits(12), twoDigits(28))
  .map((parts) => parts.join('-'));
const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((text) => `文${text}`.trim());
const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''));

const residentId = fc.tuple(day, digits(3)).map(([born, serial]) => {
  const body = `110105${born.replaceAll('-', '')}${serial}`;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return body + '10X98765432'[sum % 11];
});
const values = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1, maxLength: 5 });
const optionsOf = (all: string[]) => all.map((value) => ({ value, title }));

const plain: fc.Arbitrary<Sample>[] = [
  fc.constant({ field: { kind: 'text' }, answer: words }),
  fc.constant({ field: { kind: 'longText', max: 100 }, answer: words }),
  fc.integer({ min: -1000, max: 1000 }).map((least) => ({
    field: { kind: 'number', least: String(least), decimals: 0 },
    answer: fc.integer({ min: least, max: 100_000 }).map(String),
  })),
  fc.constant({
    field: { kind: 'money' },
    answer: fc.bigInt({ min: 0n, max: 10n ** 15n }).map((yuan) => `${yuan}.05`),
  }),
  fc.constant({ field: { kind: 'date', most: 'today' }, answer: day }),
  values.map((all) => ({
    field: { kind: 'choice', options: optionsOf(all) },
    answer: fc.constantFrom(...all),
  })),
  values.map((all) => ({
    field: { kind: 'choices', options: optionsOf(all) },
    answer: fc.subarray(all, { minLength: 1 }),
  })),
  fc.constant({ field: { kind: 'boolean' }, answer: fc.boolean() }),
  fc.constant({ field: { kind: 'boolean', consent: true }, answer: fc.constant(true) }),
  fc.constant({
    field: { kind: 'uscc' },
    answer: fc.integer({ min: 0, max: 29_000 }).map((serial) => demoUscc(serial)),
  }),
  fc.constant({ field: { kind: 'residentId', personal: true }, answer: residentId }),
  fc.constant({ field: { kind: 'mobile' }, answer: digits(9).map((rest) => `13${rest}`) }),
  fc.constant({ field: { kind: 'email' }, answer: fc.emailAddress() }),
  fc.constant({ field: { kind: 'place', within: '990000' }, answer: fc.constant('990101') }),
  fc.constant({ field: { kind: 'register', register: 'foods' }, answer: fc.constant('tea') }),
];

const block: fc.Arbitrary<Sample> = fc
  .array(fc.oneof(...plain), { minLength: 1, maxLength: 4 })
  .map((columns) => {
    const fields = columns.map(({ field }, index) => ({ ...field, id: `c${index}`, title, required: true }));
    const row = fc.record(Object.fromEntries(columns.map(({ answer }, index) => [`c${index}`, answer])));
    return {
      field: { kind: 'repeat', fields, atLeast: 1, atMost: 3 },
      answer: fc.array(row, { minLength: 1, maxLength: 3 }) as fc.Arbitrary<Answer>,
    };
  });

/** Sound forms of every kind of field, each with answers that are right for it. */
export const formWithAnswers: fc.Arbitrary<{ form: Form; answers: Answers }> = fc
  .array(fc.oneof(...plain, block), { minLength: 1, maxLength: 8 })
  .chain((samples) => {
    const fields = samples.map(({ field }, index) =>
      Field.parse({ ...field, id: `f${index}`, title, required: true }),
    );
    const form = Form.parse({ sections: [{ id: 'one', title, fields }] });
    const answers = fc.record(
      Object.fromEntries(samples.map(({ answer }, index) => [`f${index}`, answer])),
    ) as fc.Arbitrary<Answers>;
    return answers.map((given) => ({ form, answers: given }));
  });
