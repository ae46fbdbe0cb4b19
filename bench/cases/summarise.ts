import { percentiles } from '../timers/percentiles.ts';
import type { WindowResult } from './contender.ts';

/** A window with what it cost on both sides. */
export interface Measured extends WindowResult {
  /** Processor time of all processes of the server, in µs. */
  postgresCpu: number;
}

export interface Figures {
  /** The median window, and the slowest and fastest. */
  actionsPerSecond: number;
  range: [number, number];
  /** Milliseconds a caller waits for one action. */
  wait: { p50: number; p99: number };
  /** Processor time for one action, in µs: both sides, and each. */
  cpu: number;
  nodeCpu: number;
  postgresCpu: number;
}

export function summarise(windows: readonly Measured[]): Figures {
  const rates = windows.map(({ actions, seconds }) => actions / seconds);
  const nodeCpu = median(windows.map((window) => window.nodeCpu / window.actions));
  const postgresCpu = median(windows.map((window) => window.postgresCpu / window.actions));
  const { p50, p99 } = percentiles(windows.flatMap(({ waits }) => waits));
  return {
    actionsPerSecond: Math.round(median(rates)),
    range: [Math.round(Math.min(...rates)), Math.round(Math.max(...rates))],
    wait: { p50, p99 },
    cpu: Math.round(nodeCpu + postgresCpu),
    nodeCpu: Math.round(nodeCpu),
    postgresCpu: Math.round(postgresCpu),
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
