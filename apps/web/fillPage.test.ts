import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { entryOf, fillPage, pagePolicy } from './fillPage.ts';

const page = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');

test('both pages have the places that the server fills in', () => {
  const visit = { language: 'en', elder: true, demo: true, sandbox: 'x', nonce: 'abc' } as const;
  for (const name of ['portal.html', 'app.html']) {
    expect(fillPage(page(name), visit)).toContain(
      '<html lang="en" data-elder="on" data-demo="on" data-sandbox="x">',
    );
  }
  expect(fillPage(page('app.html'), visit)).toContain('content="abc"');
});

test('doors are answered by the app, everything else by the portal', () => {
  expect(['/desk', '/desk/queue/1', '/space', '/cockpit/'].map(entryOf)).toEqual(Array(4).fill('app.html'));
  expect(['/', '/desktop', '/matters/a', '/search'].map(entryOf)).toEqual(Array(4).fill('portal.html'));
});

test('no page has a script or a style that the policy forbids', () => {
  expect(pagePolicy('abc')).toContain("style-src 'self' 'nonce-abc'");
  for (const name of ['portal.html', 'app.html']) {
    expect(page(name)).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/);
  }
});
