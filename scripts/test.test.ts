import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPlaywrightCounts, readVitestCounts } from './testing/counts.ts';
import { type StepResult, steps } from './testing/steps.ts';
import { summarise } from './testing/summary.ts';

describe('npm test', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'onewindow-counts-'));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('counts a test file that does not load as a failure', () => {
    const file = report({
      numPassedTests: 7,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
      testResults: [
        { status: 'failed', assertionResults: [] },
        { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] },
        { status: 'passed', assertionResults: [{ status: 'passed' }] },
      ],
    });
    expect(readVitestCounts(file)).toEqual({ passed: 7, failed: 2, skipped: 3 });
  });

  it('counts a flaky journey and an error outside any test as failures', () => {
    const file = report({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] });
    expect(readPlaywrightCounts(file)).toEqual({ passed: 5, failed: 3, skipped: 2 });
  });

  it('ends with one line that adds all runners, and names what could not run', () => {
    const text = summarise([
      finish('types', { ok: true }),
      finish('unit', { ok: false, counts: { passed: 10, failed: 1, skipped: 2 } }),
      finish('journeys', { ok: true, counts: { passed: 3, failed: 0, skipped: 0 } }),
      finish('journeys', { ok: false, couldNotRun: 'no browser' }),
    ]);
    const lines = text.split('\n');
    expect(lines.at(-1)).toBe('13 passed, 1 failed');
    expect(lines.filter((line) => /^\d+ passed, \d+ failed$/.test(line))).toHaveLength(1);
    expect(text).toMatch(/vitest\) +FAILED +1\.5 s +10 tests passed, 1 failed, 2 skipped/);
    expect(text).toMatch(/could not run +1\.5 s +no browser/);
  });

  it('refuses a step that does not exist', () => {
    const program = join(import.meta.dirname, 'test.ts');
    const ran = spawnSync(process.execPath, [program, '--only', 'types,luck'], { encoding: 'utf8' });
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain('no step is called luck');
  });

  function report(content: unknown): string {
    const file = join(folder, 'report.json');
    writeFileSync(file, JSON.stringify(content));
    return file;
  }

  function finish(key: string, result: StepResult) {
    return { step: steps.find((step) => step.key === key)!, result, seconds: 1.5 };
  }
});
