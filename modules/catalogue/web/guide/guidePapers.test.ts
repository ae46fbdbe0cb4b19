import { readFileSync } from 'node:fs';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { MatterGuide } from '../../contract.ts';
import { Matter } from '../../domain/matter.ts';
import { GuidePapers } from './GuidePapers.tsx';

const read = (file: string) =>
  Matter.parse(parse(readFileSync(`packs/ningxia/training-schools/matters/${file}`, 'utf8')));
const shown = (body: Matter) =>
  renderToStaticMarkup(createElement(GuidePapers, { guide: { body } as MatterGuide }));

test('[APV-03.r6] both papers of the training schools stand on the public guide, title and text', () => {
  const body = read('training-school.yaml');
  expect(body.publicPapers).toHaveLength(2);
  const page = shown(body);
  for (const { title, text } of body.publicPapers) {
    expect(page.includes(title.zh) || page.includes(title.en)).toBe(true);
    expect(page.includes(text.zh) || page.includes(text.en)).toBe(true);
  }
});

test('a matter without papers has no such part', () => {
  expect(shown(read('training-school-ordinary.yaml'))).toBe('');
});
