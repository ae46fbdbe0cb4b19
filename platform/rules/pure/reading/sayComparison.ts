import { multiplyExact } from '../exact/arithmetic.ts';
import { exactFromInteger } from '../exact/exact.ts';
import { exactText } from '../exact/exactText.ts';
import type { CompareOperator, InCondition, Test } from '../tree/condition.ts';
import type { Value } from '../tree/value.ts';
import { besideOf, sayValue } from './sayValue.ts';
import type { Voice } from './voice.ts';

export function sayComparison(operator: CompareOperator, left: Value, right: Value, voice: Voice): string {
  const subject = sayValue(left, voice, besideOf(right));
  return voice.say(phraseFor(operator, left, voice), { left: subject, right: sayBound(left, right, voice) });
}

export function sayIn({ subject, tests }: InCondition, voice: Voice): string {
  const values = equalsOnly(tests);
  if (values !== undefined && values.length > 1) return sayOneOf(voice.phrases.oneOf, subject, values, voice);
  return tests.map((test) => sayTest(subject, test, voice)).join(voice.phrases.anyJoin);
}

export function sayNotIn({ subject, tests }: InCondition, voice: Voice): string | undefined {
  const values = equalsOnly(tests);
  const [first, second] = values ?? [];
  if (values === undefined || first === undefined) return undefined;
  if (second === undefined) return sayComparison('!=', subject, first, voice);
  return sayOneOf(voice.phrases.notOneOf, subject, values, voice);
}

function equalsOnly(tests: readonly Test[]): Value[] | undefined {
  const values = tests.flatMap((test) =>
    test.kind === 'compareTest' && test.operator === '=' ? test.value : [],
  );
  return values.length === tests.length ? values : undefined;
}

function sayOneOf(phrase: string, subject: Value, values: readonly Value[], voice: Voice): string {
  const said = values.map((value) => sayBound(subject, value, voice)).join(voice.phrases.valueJoin);
  return voice.say(phrase, { subject: sayValue(subject, voice), values: said });
}

function sayTest(subject: Value, test: Test, voice: Voice): string {
  if (test.kind === 'compareTest') return sayComparison(test.operator, subject, test.value, voice);
  const { phrases, say } = voice;
  return say(phrases.range, {
    subject: sayValue(subject, voice),
    low: sayBound(subject, test.low, voice),
    lowEnd: test.lowIncluded ? phrases.included : phrases.excluded,
    high: sayBound(subject, test.high, voice),
    highEnd: test.highIncluded ? phrases.included : phrases.excluded,
  });
}

function phraseFor(operator: CompareOperator, left: Value, { phrases }: Voice): string {
  if (left.type === 'date') return phrases.date[operator];
  if (left.type === 'text' || left.type === 'boolean') return phrases.text[operator === '!=' ? '!=' : '='];
  return phrases.number[operator];
}

/** What a subject is held against; the limit of a ratio is said in percent. */
function sayBound(subject: Value, bound: Value, voice: Voice): string {
  const isRatio = subject.kind === 'arithmetic' && subject.operator === '/' && subject.type === 'number';
  const isShare = isRatio && bound.kind === 'number' && bound.value.n > 0n && bound.value.n <= bound.value.d;
  if (!isShare) return sayValue(bound, voice, besideOf(subject));
  const { text } = exactText(multiplyExact(bound.value, exactFromInteger(100)));
  return voice.say(voice.phrases.percent, { amount: text });
}
