import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../browser.ts';
import { checkImportLaw } from '../importLaw.ts';
import { type Counts, readPlaywrightCounts, readVitestCounts } from './counts.ts';
import { projectRoot, runCommand } from './runCommand.ts';

export interface StepResult {
  ok: boolean;
  /** Only for the steps that run tests. */
  counts?: Counts;
  /** Why the step could not run, in words for the summary. */
  couldNotRun?: string;
}

export interface Step {
  /** What `--only` calls it. */
  key: string;
  name: string;
  /** Runs from the beginning, beside the others, on the processor that they leave free; shown when its turn comes. */
  beside?: boolean;
  run(output?: 'inherit' | number): Promise<StepResult>;
}

export const steps: Step[] = [
  { key: 'format', name: 'format and lint (biome)', run: () => plain('biome', ['check', '.']) },
  { key: 'types', name: 'types (tsc)', run: () => plain('tsc', ['--noEmit', '-p', '.']) },
  { key: 'imports', name: 'import law', run: runImportLaw },
  { key: 'unit', name: 'unit and integration (vitest)', run: runVitest },
  { key: 'journeys', name: 'journeys in a browser (playwright)', beside: true, run: runJourneys },
];

async function plain(program: string, args: string[]): Promise<StepResult> {
  return { ok: await runCommand(program, args) };
}

async function runImportLaw(): Promise<StepResult> {
  const { files, violations } = checkImportLaw(projectRoot);
  for (const { file, line, message } of violations) console.error(`${file}:${line}  ${message}`);
  console.log(`${files} files, ${violations.length} violations`);
  return { ok: violations.length === 0 };
}

async function runVitest(): Promise<StepResult> {
  const report = reportFile('vitest');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const ok = await runCommand('vitest', args);
  return readReport(ok, report, readVitestCounts);
}

async function runJourneys(output?: 'inherit' | number): Promise<StepResult> {
  const config = join(projectRoot, 'e2e/playwright.config.ts');
  if (!existsSync(config)) return { ok: false, couldNotRun: 'there is no e2e/playwright.config.ts' };
  let browser: string;
  try {
    browser = (await findBrowser()).executablePath;
  } catch (error) {
    return { ok: false, couldNotRun: (error as Error).message };
  }
  // For the journeys only: programs that other steps start refuse settings that they do not know.
  delete process.env['ONEWINDOW_BROWSER'];
  const report = reportFile('playwright');
  const args = ['test', '-c', config, '--reporter=list,json'];
  const ok = await runCommand(
    'playwright',
    args,
    { PLAYWRIGHT_JSON_OUTPUT_FILE: report, ONEWINDOW_BROWSER: browser },
    output,
  );
  return readReport(ok, report, readPlaywrightCounts);
}

/** A runner that ended well but counted nothing has not tested anything: that fails too. */
function readReport(ok: boolean, report: string, read: (file: string) => Counts): StepResult {
  if (!existsSync(report)) return { ok: false, counts: { passed: 0, failed: 1, skipped: 0 } };
  const counts = read(report);
  rmSync(report, { force: true });
  return { ok: ok && counts.failed === 0 && counts.passed > 0, counts };
}

function reportFile(runner: string): string {
  return join(tmpdir(), `onewindow-${runner}-${process.pid}.json`);
}
