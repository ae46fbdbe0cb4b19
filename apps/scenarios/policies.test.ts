import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkPolicy, isPolicyFault, playStories } from '#modules/policies/index.ts';
import { mutantsOf } from '#modules/policies/testing/mutantsOf.ts';
import { profileVocabulary } from '#modules/profiles/index.ts';
import { findPacks, readPack, sayIn } from '#modules/reforms/index.ts';

const root = path.resolve(import.meta.dirname, '../../packs');
const vocabulary = profileVocabulary();
const policies = findPacks(root).flatMap((folder) => readPack(folder, sayIn('zh-CN')).pack?.policies ?? []);

/** The collected policies and versions; one of several measures stands in several files. */
const COLLECTED = [
  'wengang-2025',
  'wengang-2024',
  'wengang-2022',
  'wengang-jx-2025',
  'kuogang-2025',
  'kuogang-2022',
  'canbaojin-2023-8',
  'cydb-wenshang',
  'cydb-neijiang-2022',
  'cydb-xiangtan',
  'cydb-zhuzhou',
  'cydb-shenzhen-2024',
  'cydb-2015',
  'gaoqi',
  'gaoqi-2008',
  'kejixing',
  'xiaowei-cit',
  'xiaojuren',
  'zjtx-score-rd',
  'xiaojuren-award-2024',
  'shebao-grad-gd',
  'shebao-grad-qd',
  'nx-gaoqi-agency',
  'nx-keji-xiaojuren',
  'nx-36-output',
  'yc-interest-2024',
  'nx-hub-32',
  'zw-cloud',
];

test('all 28 collected policies are expressed', () => {
  const ids = policies.map(({ body }) => body.policy);
  const missing = COLLECTED.filter((id) => !ids.some((known) => known === id || known.startsWith(`${id}-`)));
  expect(missing).toEqual([]);
});

test('copies never pay by themselves, and ids are used once', () => {
  const weak = policies.filter(({ body }) => body.document.confidence.endsWith('copy'));
  expect(weak.length).toBeGreaterThan(20);
  expect(weak.filter(({ body }) => body.mode === 'automatic')).toEqual([]);
  expect(new Set(policies.map(({ body }) => body.policy)).size).toBe(policies.length);
});

describe.each(policies.map(({ body, stories }) => [body.policy, body, stories] as const))(
  '%s',
  (_, policy, stories) => {
    test('has no fault, and its stories hold', () => {
      expect(checkPolicy(policy, vocabulary).filter(isPolicyFault)).toEqual([]);
      expect(stories && playStories(policy, stories, vocabulary)).toEqual([]);
    });

    test('has a story at and around every threshold: no sign or number can change unseen', () => {
      const unseen = mutantsOf(policy).filter(
        (mutant) =>
          stories &&
          !checkPolicy(mutant.policy, vocabulary).some(isPolicyFault) &&
          playStories(mutant.policy, stories, vocabulary).length === 0,
      );
      expect(unseen.map(({ change }) => change)).toEqual([]);
    });
  },
);
