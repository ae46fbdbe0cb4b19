// Which rows of the mission are shown by tests and scenarios: npm run rows [-- --json]
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Collected, collect } from './rows/collect.ts';
import { readStories } from './rows/readStories.ts';
import { readTests } from './rows/readTests.ts';
import type { Row } from './rows/row.ts';
import { table } from './rows/table.ts';

const projectRoot = resolve(import.meta.dirname, '..');

/** Reads docs/rows.json, the titles of all tests and the `proves` of all scenarios. */
export function provenRows(root = projectRoot): Collected {
  const rows = JSON.parse(readFileSync(join(root, 'docs/rows.json'), 'utf8')) as Row[];
  return collect(rows, [...readTests(root), ...readStories(root)]);
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
  const { rows, unknown } = provenRows();
  if (values.json) {
    console.log(
      JSON.stringify(
        rows.map(({ id, title, proofs }) => ({ id, title, proofs })),
        null,
        2,
      ),
    );
  } else console.log(table(rows));
  for (const { file, title, name } of unknown)
    console.error(`${file}: "${title}" names ${name}, which is not there`);
  process.exitCode = unknown.length === 0 ? 0 : 1;
}
