import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleFiles } from '../testing/sampleFiles.ts';
import { commandScan } from './commandScan.ts';
import { type ScanVerdict, scanForTestString, scanWith } from './scan.ts';

let folder: string;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scan-'));
  file = path.join(folder, 'file');
  await writeFile(file, 'clean');
});

afterAll(() => rm(folder, { recursive: true }));

test('the test string is found wherever it stands, also across the pieces that are read', async () => {
  const { eicar } = await sampleFiles();
  for (const before of [0, 1, 65_500, 65_536, 131_060]) {
    const infected = path.join(folder, 'infected');
    await writeFile(infected, Buffer.concat([Buffer.alloc(before, 65), eicar, Buffer.alloc(10)]));
    expect(await scanForTestString(infected), `at ${before}`).toBe('suspect');
  }
  expect(await scanForTestString(file)).toBe('clean');
});

test.each([
  ['exit 0', 'clean'],
  ['exit 1', 'suspect'],
  ['exit 2', 'unavailable'],
  ['sleep 20', 'unavailable'],
  ['kill -9 $$', 'unavailable'],
  ['test "$(cat "$1")" = clean || exit 1', 'clean'],
])('a scanner that does "%s" says %s', async (script, verdict) => {
  const program = path.join(folder, 'scanner.sh');
  await writeFile(program, `#!/bin/sh\n${script}\n`);
  await chmod(program, 0o700);
  const scan = commandScan({ command: program, args: [], suspectCode: 1, timeoutMs: 1000 });
  expect(await scan(file)).toBe(verdict);
});

test('a scanner that is not installed is unavailable', async () => {
  const scan = commandScan({ command: '/no/such/scanner', args: [], suspectCode: 1, timeoutMs: 1000 });
  expect(await scan(file)).toBe('unavailable');
});

test.each<[ScanVerdict[], ScanVerdict]>([
  [['clean', 'clean'], 'clean'],
  [['clean', 'unavailable'], 'unavailable'],
  [['unavailable', 'suspect'], 'suspect'],
  [[], 'clean'],
])('%j together are %s', async (verdicts, together) => {
  expect(await scanWith(...verdicts.map((verdict) => async () => verdict))(file)).toBe(together);
});
