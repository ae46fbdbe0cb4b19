// Serves the product for the journeys: built pages, a data folder of its own, the demo city.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { readConfig } from '../apps/server/config.ts';
import { start } from '../apps/server/start.ts';

const port = process.argv[2] ?? '8190';
const data = mkdtempSync(path.join(tmpdir(), 'onewindow-journeys-'));
// Run as root, PostgreSQL has a user of its own, who must be able to enter.
chmodSync(data, 0o755);
await build({
  configFile: path.resolve(import.meta.dirname, '../apps/web/vite.config.ts'),
  logLevel: 'warn',
});
const config = readConfig({ ONEWINDOW_PORT: port, ONEWINDOW_DATA: data, ONEWINDOW_LOG: 'error' });
const running = await start(config, (line) => console.log(line));
console.log(`serving ${running.url}`);

async function stop(): Promise<void> {
  await running.stop();
  rmSync(data, { recursive: true, force: true });
  process.exit(0);
}
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
