import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { Matter } from '#modules/catalogue/contract.ts';
import { Bundle } from './bundle.ts';
import { Elements } from './element.ts';
import { lintSharedSurvey } from './lintSharedSurvey.ts';
import type { Part } from './part.ts';
import { previewBundle } from './previewBundle.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const read = (file: string): unknown => parse(readFileSync(path.join(root, file), 'utf8'));
const pack = 'packs/shaanxi/hanzhong/one-permit';
const gym = Bundle.parse(read(`${pack}/bundles/gym.yaml`));
const elements = Elements.parse(read('law/elements.yaml'));
const parts: Part[] = gym.members.map((member) => ({
  member,
  matter: Matter.parse(read(`${pack}/matters/${member.matter}.yaml`)),
}));
const codes = (all: readonly Part[], bundle = gym) =>
  [...lintSharedSurvey(bundle, all)].map(({ code }) => code);
const change = (id: string, make: (part: Part) => Part) =>
  parts.map((part) => (part.member.id === id ? make(part) : part));

it('accepts the gym, and says which matters share its survey once both apply [APV-13.r2]', () => {
  expect(codes(parts)).toEqual([]);
  const preview = (highRisk: boolean) =>
    previewBundle(gym, parts, { askHighRisk: highRisk, askPublicPlace: false }, elements).survey;
  expect(preview(true)).toEqual({ parts: ['hygiene', 'sport'], modes: ['onsite'] });
  expect(preview(false)).toBeNull();
});

it('names a part whose matter asks for no survey', () => {
  const bundle = { ...gym, survey: { ...gym.survey!, members: ['hygiene', 'sign'] } };
  expect(codes(parts, bundle)).toEqual(['surveyNotAsked']);
});

it('names a part that is opened only after another one, also through a third', () => {
  const after =
    (...ids: string[]) =>
    ({ member, matter }: Part): Part => ({ member: { ...member, after: ids }, matter });
  const chained = change('sport', after('sign')).map((part) =>
    part.member.id === 'sign' ? after('hygiene')(part) : part,
  );
  expect(codes(chained)).toEqual(['surveyAfter']);
});

it('names surveys without a common way, and leads of different roles', () => {
  const other = change('sport', ({ member, matter }) => ({
    member,
    matter: {
      ...matter,
      survey: { ...matter.survey!, modes: ['video'], lead: { role: 'inspector', at: 'sports' } },
    },
  }));
  const onsite = other.map((part) =>
    part.member.id === 'hygiene'
      ? {
          ...part,
          matter: { ...part.matter, survey: { ...part.matter.survey!, modes: ['onsite' as const] } },
        }
      : part,
  );
  expect(codes(onsite)).toEqual(['surveyNoCommonMode', 'surveyLeads']);
});
