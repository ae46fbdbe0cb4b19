import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { scanOf } from './scanOf.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'scan-of-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = path.join(folder, 'lease.pdf');
writeFileSync(file, 'a lease');

test.each([
  ['no scanner', [], 'clean'],
  ['one that finds nothing', ['test', '-f'], 'clean'],
  ['one that finds something', ['test', '-d'], 'suspect'],
  ['one that is not there', ['/no/such/scanner'], 'unavailable'],
])('with %s an ordinary file is judged by it', async (_which, scanner, verdict) => {
  expect(await scanOf({ scanner })(file)).toBe(verdict);
});
