import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { Guide } from './guide.ts';
import { lintGuide } from './lintGuide.ts';

const gym = Guide.parse(parse(readFileSync('packs/shaanxi/hanzhong/opening-guides/guides/gym.yaml', 'utf8')));
const known = {
  matters: new Set(['public-hygiene', 'high-risk-sport', 'fire-safety-check', 'shop-sign']),
  bundles: new Set(['gym']),
};
const codes = (guide: Guide, there = known) => lintGuide(guide, there).map(({ code }) => code);

test('a guide as it is has no faults; what it names and nobody has is told', () => {
  expect(codes(gym)).toEqual([]);
  expect(codes(gym, { ...known, bundles: new Set() })).toEqual(['unknownBundle']);
  expect(codes(gym, { ...known, matters: new Set(['public-hygiene']) })).toEqual([
    'unknownMatter',
    'unknownMatter',
    'unknownMatter',
  ]);
});

test('a rule that cannot be read, and a question that changes nothing, are told', () => {
  const permits = gym.phases.permits.map((item) => ({ ...item, when: undefined }));
  const asked = { ...gym, phases: { ...gym.phases, permits } };
  expect(codes(asked)).toEqual(['questionUnused', 'questionUnused', 'questionUnused']);
  const broken = { ...gym, phases: { ...gym.phases, run: [{ matter: 'shop-sign', when: '没有这个词' }] } };
  expect(codes(broken)).toContain('memberRule');
});
