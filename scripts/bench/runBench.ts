import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { installPeers } from './installPeers.ts';
import { describeMachine } from './machine.ts';
import { formatTable } from './table.ts';

const figures = z.record(z.string(), z.number().finite().positive());
const Result = z.object({
  bench: z.string(),
  unit: z.string(),
  ours: z.number().finite().positive(),
  peers: figures,
  ratios: figures,
  detail: z.record(z.string(), z.unknown()),
});

/** The files of the folder that are benches: those that export `run`. */
export function listBenches(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .filter((name) =>
      /^export (async )?(function|const) run\b/m.test(readFileSync(join(folder, name), 'utf8')),
    )
    .map((name) => name.slice(0, -'.ts'.length))
    .sort();
}

/**
 * Runs one bench and prints its table, its details and the machine; with `json` the last line is one JSON
 * object `{bench, unit, ours, peers, ratios, machine}`.
 * @throws Error when there is no such bench or its result is not a full set of positive figures.
 */
export async function runBench(
  folder: string,
  name: string,
  options: { json: boolean; print: (line: string) => void },
): Promise<void> {
  const benches = listBenches(folder);
  if (!benches.includes(name))
    throw new Error(`no bench is called "${name}"; there are: ${benches.join(', ')}`);
  if (existsSync(join(folder, 'package-lock.json'))) installPeers(folder);
  const { run } = (await import(pathToFileURL(join(folder, `${name}.ts`)).href)) as {
    run(): Promise<unknown>;
  };
  const result = Result.parse(await run());
  const machine = describeMachine();
  options.print(formatTable(result));
  for (const [key, value] of Object.entries(result.detail)) {
    options.print(`  ${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`);
  }
  options.print(`machine: ${machine}`);
  if (!options.json) return;
  const { bench, unit, ours, peers, ratios } = result;
  options.print(JSON.stringify({ bench, unit, ours, peers, ratios, machine }));
}
