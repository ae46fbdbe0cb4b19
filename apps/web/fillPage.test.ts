import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fillPage, pagePolicy } from './fillPage.ts';

const page = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');

test('both pages have the places that the server fills in', () => {
  const visit = { language: 'en', elder: true, nonce: 'abc' } as const;
  for (const name of ['portal.html', 'app.html']) {
    expect(fillPage(page(name), visit)).toContain('<html lang="en" data-elder="on">');
  }
  expect(fillPage(page('app.html'), visit)).toContain('content="abc"');
});

test('no page has a script or a style that the policy forbids', () => {
  expect(pagePolicy('abc')).toContain("style-src 'self' 'nonce-abc'");
  for (const name of ['portal.html', 'app.html']) {
    expect(page(name)).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/);
  }
});
