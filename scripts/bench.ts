// Measures us against others: npm run bench -- NAME [--json] [--size N]; a bench that knows sizes reads its own
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { listBenches, runBench } from './bench/runBench.ts';

const folder = resolve(import.meta.dirname, '../bench');
const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false }, size: { type: 'string' } },
  allowPositionals: true,
});
const [name] = positionals;
if (!name) {
  console.error(`npm run bench -- NAME [--json], where NAME is one of: ${listBenches(folder).join(', ')}`);
  process.exit(2);
}
try {
  await runBench(folder, name, { json: values.json, print: (line) => console.log(line) });
  // Programs we measure against may leave timers and pools open.
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
