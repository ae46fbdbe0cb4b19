import { commandScan } from '#platform/files/server/commandScan.ts';
import { type Scan, scanForTestString, scanWith } from '#platform/files/server/scan.ts';
import type { Config } from './config.ts';

/** As ClamAV answers. */
const SUSPECT = 1;
const PATIENCE_MS = 60_000;

/** What looks through uploads: the standard test string is always found, everything else by the scanner that the installation names. */
export function scanOf({ scanner: [command, ...args] }: Pick<Config, 'scanner'>): Scan {
  if (command === undefined) return scanForTestString;
  const scanner = commandScan({ command, args, suspectCode: SUSPECT, timeoutMs: PATIENCE_MS });
  return scanWith(scanForTestString, scanner);
}
