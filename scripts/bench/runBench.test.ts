import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runBench } from './runBench.ts';

describe('npm run bench', () => {
  let folder: string;
  let lines: string[];

  beforeEach(() => {
    lines = [];
    folder = mkdtempSync(join(tmpdir(), 'onewindow-bench-'));
    const name = 'x-bench';
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version: '1.0.0', type: 'module' }));
    const lock = { name, version: '1.0.0', lockfileVersion: 3, packages: { '': { name, version: '1.0.0' } } };
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
    writeFileSync(join(folder, 'result.ts'), 'export interface Other { run(): void }\n');
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('prints a table, the details and the machine, and one line of JSON at the end', async () => {
    write(
      'steps',
      `{ bench: 'steps', unit: 'steps/s', ours: 2000, peers: { slow: 100 }, ratios: { slow: 20 }, detail: { rounds: 5 } }`,
    );
    await run('steps');
    expect(lines.slice(0, 4)).toEqual([
      'steps      steps/s  we are better by',
      'OneWindow    2,000',
      'slow           100              20 ×',
      '  rounds: 5',
    ]);
    expect(lines.at(-2)).toMatch(/^machine: \d+ × /);
    const last = JSON.parse(lines.at(-1)!) as Record<string, unknown>;
    expect(Object.keys(last)).toEqual(['bench', 'unit', 'ours', 'peers', 'ratios', 'machine']);
    expect(last).toMatchObject({ ours: 2000, ratios: { slow: 20 } });
  });

  it('refuses a figure that is not one', async () => {
    write('steps', `{ bench: 'steps', unit: 'steps/s', ours: 0 / 0, peers: {}, ratios: {}, detail: {} }`);
    await expect(run('steps')).rejects.toThrow(/ours/);
  });

  it('names the benches there are', async () => {
    write('steps', '{}');
    await expect(run('luck')).rejects.toThrow('there are: steps');
    expect(existsSync(join(folder, 'node_modules'))).toBe(false);
  });

  function write(name: string, result: string): void {
    writeFileSync(join(folder, `${name}.ts`), `export async function run() { return ${result}; }\n`);
  }

  function run(name: string): Promise<void> {
    return runBench(folder, name, { json: true, print: (text) => lines.push(...text.split('\n')) });
  }
});
