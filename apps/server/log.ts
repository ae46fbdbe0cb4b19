import { pino } from 'pino';
import type { Log } from '#platform/api/server/services.ts';

/** Structured logs, one JSON object a line on standard error; standard output is for people. */
export function openLog(level: string): Log {
  return pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));
}
