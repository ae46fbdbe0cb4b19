import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { pagesAreFresh } from './pages.ts';

const project = mkdtempSync(path.join(tmpdir(), 'onewindow-pages-'));
afterAll(() => rmSync(project, { recursive: true, force: true }));

/** Writes a file as of a minute of one morning. */
function write(file: string, minute: number): void {
  const full = path.join(project, file);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, '');
  const at = new Date(Date.UTC(2026, 10, 23, 2, minute));
  utimesSync(full, at, at);
}

test('pages are built again when they are missing or older than what goes into them', () => {
  write('apps/web/app/main.tsx', 1);
  expect(pagesAreFresh(project)).toBe(false);
  write('apps/web/dist/portal.html', 10);
  expect(pagesAreFresh(project)).toBe(false);
  write('apps/web/dist/app.html', 10);
  expect(pagesAreFresh(project)).toBe(true);
  for (const source of [
    'apps/web/app/main.tsx',
    'platform/ui/tokens.css',
    'platform/forms/pure/kinds/text/checkText.ts',
    'modules/licences/web/Wallet.tsx',
    'modules/licences/locales/en.json',
    'modules/licences/contract.ts',
    'package-lock.json',
  ]) {
    write(source, 20);
    expect(pagesAreFresh(project), source).toBe(false);
    write(source, 5);
    expect(pagesAreFresh(project), source).toBe(true);
  }
});

test('what only the server runs, and tests, do not count', () => {
  for (const other of [
    'modules/licences/server/issueLicence.ts',
    'apps/web/app/menu.test.ts',
    'apps/web/dist/x.js',
  ]) {
    write(other, 30);
    expect(pagesAreFresh(project), other).toBe(true);
  }
});
