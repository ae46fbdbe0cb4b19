import type { Step, StepResult } from './steps.ts';

export interface Finished {
  step: Step;
  result: StepResult;
  seconds: number;
}

/** One line for each step, then the line `N passed, N failed` that counts the tests of all runners. */
export function summarise(finished: Finished[]): string {
  const width = Math.max(...finished.map(({ step }) => step.name.length));
  const lines = finished.map(({ step, result, seconds }) => {
    const state = result.couldNotRun ? 'could not run' : result.ok ? 'passed' : 'FAILED';
    return `${step.name.padEnd(width)}  ${state.padEnd(13)}  ${`${seconds.toFixed(1)} s`.padStart(8)}  ${details(result)}`;
  });
  const total = (key: 'passed' | 'failed') =>
    finished.reduce((sum, { result }) => sum + (result.counts?.[key] ?? 0), 0);
  return [
    '',
    ...lines.map((line) => line.trimEnd()),
    '',
    `${total('passed')} passed, ${total('failed')} failed`,
  ].join('\n');
}

function details({ counts, couldNotRun }: StepResult): string {
  if (couldNotRun) return couldNotRun;
  if (!counts) return '';
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
  return `${counts.passed} tests passed, ${counts.failed} failed${skipped}`;
}
