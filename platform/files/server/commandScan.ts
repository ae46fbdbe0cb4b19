import { execFile } from 'node:child_process';
import type { Scan } from './scan.ts';

/** A scanner on the command line, such as `clamdscan --no-summary --fdpass`. */
export interface ScanCommand {
  command: string;
  /** The file's path is added as the last one. */
  args: readonly string[];
  /** Exit code that means malware was found; ClamAV's is 1. Zero always means clean. */
  suspectCode: number;
  timeoutMs: number;
}

/** A scan by an outside program. Whatever is neither clean nor suspect (missing, failed, too slow) is unavailable. */
export function commandScan({ command, args, suspectCode, timeoutMs }: ScanCommand): Scan {
  return (path) =>
    new Promise((resolve) => {
      execFile(command, [...args, path], { timeout: timeoutMs, killSignal: 'SIGKILL' }, (error) => {
        if (!error) resolve('clean');
        else resolve(error.code === suspectCode ? 'suspect' : 'unavailable');
      });
    });
}
