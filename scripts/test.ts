// Everything a change must pass: npm test [-- --only format,types,imports,unit,journeys]
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { enterRunFolder } from './testing/enterRunFolder.ts';
import { type Step, steps } from './testing/steps.ts';
import { type Finished, summarise } from './testing/summary.ts';

enterRunFolder();
const { values } = parseArgs({ options: { only: { type: 'string' } } });
const chosen = chooseSteps(values.only);
const besides = chosen.length > 1 ? chosen.filter(({ beside }) => beside).map(startBeside) : [];
const finished: Finished[] = [];
for (const step of chosen) {
  const started = besides.find((one) => one.step === step);
  console.log(`\n== ${step.name}`);
  finished.push(started ? await started.shown() : await timed(step, 'inherit'));
}
console.log(summarise(finished));
process.exitCode = finished.every(({ result }) => result.ok) ? 0 : 1;

async function timed(step: Step, output: 'inherit' | number): Promise<Finished> {
  const start = performance.now();
  const result = await step.run(output);
  return { step, result, seconds: (performance.now() - start) / 1000 };
}

/** Starts now, and keeps what it prints until it is asked for. */
function startBeside(step: Step) {
  const folder = mkdtempSync(path.join(tmpdir(), 'onewindow-test-'));
  const file = path.join(folder, 'output');
  const output = openSync(file, 'a');
  const running = timed(step, output);
  return {
    step,
    async shown(): Promise<Finished> {
      const done = await running;
      closeSync(output);
      process.stdout.write(readFileSync(file));
      rmSync(folder, { recursive: true, force: true });
      return done;
    },
  };
}

function chooseSteps(only: string | undefined): Step[] {
  if (only === undefined) return steps;
  const keys = only.split(',');
  const unknown = keys.filter((key) => !steps.some((step) => step.key === key));
  if (unknown.length > 0) {
    console.error(
      `no step is called ${unknown.join(', ')}; there are ${steps.map((step) => step.key).join(', ')}`,
    );
    process.exit(2);
  }
  return steps.filter((step) => keys.includes(step.key));
}
