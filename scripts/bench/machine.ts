import { availableParallelism, cpus, platform, release, totalmem } from 'node:os';

/** The machine in one line: figures mean nothing without it. */
export function describeMachine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  return `${availableParallelism()} × ${model}, ${memory}, ${platform()} ${release()}, Node ${process.versions.node}`;
}
