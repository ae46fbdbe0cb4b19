import { expect, test } from 'vitest';
import { sessionEnd } from './sessionEnd.ts';

test('each answer after the question lengthens the session by as much', () => {
  expect(sessionEnd({ endsAt: 1000, askedAt: 100, lastAnswerAt: 100 })).toBe(1000);
  expect(sessionEnd({ endsAt: 1000, askedAt: 100, lastAnswerAt: 400 })).toBe(1300);
});

test('an answer from before the question changes nothing', () => {
  expect(sessionEnd({ endsAt: 1000, askedAt: 100, lastAnswerAt: 50 })).toBe(1000);
});
