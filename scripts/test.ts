// Everything a change must pass: npm test [-- --only format,types,imports,unit,journeys]
import { parseArgs } from 'node:util';
import { type Step, steps } from './testing/steps.ts';
import { type Finished, summarise } from './testing/summary.ts';

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const finished: Finished[] = [];
for (const step of chooseSteps(values.only)) {
  console.log(`\n== ${step.name}`);
  const start = performance.now();
  const result = await step.run();
  finished.push({ step, result, seconds: (performance.now() - start) / 1000 });
}
console.log(summarise(finished));
process.exitCode = finished.every(({ result }) => result.ok) ? 0 : 1;

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
