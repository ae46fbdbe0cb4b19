import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Candidate, chooseAnswer } from './chooseAnswer.ts';
import { intentOf, Sayings } from './intent.ts';
import { nextQuestion } from './nextQuestion.ts';

const sayings = Sayings.parse(parse(readFileSync('modules/assistant/data/intents.yaml', 'utf8')));
const one = (id: string, score: number): Candidate => ({
  kind: 'matter',
  id,
  title: id,
  url: `/${id}`,
  score,
});

describe('which answer is given', () => {
  test('one that is clearly ahead', () => {
    expect(chooseAnswer([one('a', 10), one('b', 5)], 1)).toMatchObject({ kind: 'one', found: { id: 'a' } });
  });
  test('two that fit nearly alike are put back as a question', () => {
    expect(chooseAnswer([one('a', 10), one('b', 9.5), one('c', 2)], 1)).toMatchObject({
      kind: 'askBack',
      options: [{ id: 'a' }, { id: 'b' }],
    });
  });
  test('what speaks of little that was asked is no answer', () => {
    expect(chooseAnswer([one('a', 10)], 0.1)).toEqual({ kind: 'unknown' });
    expect(chooseAnswer([], 1)).toEqual({ kind: 'unknown' });
  });
});

test.each([
  ['开饭店要多少钱', 'fee'],
  ['办茶厂需要什么材料', 'papers'],
  ['药店的证几天能下来', 'time'],
  ['食品证管几年', 'validity'],
  ['挂招牌找谁', 'where'],
  ['How long does it take?', 'time'],
  ['我要转人工', 'person'],
  ['我要开茶厂', 'general'],
])('%s asks for %s', (question, intent) => {
  expect(intentOf(question, sayings)).toBe(intent);
});

describe('what the commissioner asks next [POL-09.r2]', () => {
  const open = [
    { policy: 'a', missing: ['staff', 'revenue'] },
    { policy: 'b', missing: ['revenue'] },
    { policy: 'c', missing: ['tax'] },
  ];
  test('that on which most policies hang, of what the firm may say itself', () => {
    expect(nextQuestion(open, () => true)).toEqual({ attribute: 'revenue', policies: ['a', 'b'] });
    expect(nextQuestion(open, (id) => id !== 'revenue')?.attribute).toBe('tax');
    expect(nextQuestion(open, () => false)).toBeUndefined();
  });
});
