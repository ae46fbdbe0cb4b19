// One contender in a process of its own, so that its processor time and its memory are its own.
// Asked by messages from bench/cases.ts: a window to run, until told to end.
import { openBpmnEngine } from './bpmnEngine.ts';
import { openDbos } from './dbos.ts';
import type { Contender, Urls } from './life.ts';
import { openOurs } from './ours.ts';

export const CONTENDERS: Record<string, (urls: Urls) => Promise<Contender>> = {
  ours: (urls) => openOurs(urls, { recalls: true }),
  oursLocking: (urls) => openOurs(urls, { recalls: false }),
  dbos: openDbos,
  'bpmn-engine': openBpmnEngine,
};

/** Environment key of the child: how it reaches the server, as JSON of `Urls`. */
export const URLS = 'ONEWINDOW_BENCH_URLS';

export interface Window {
  milliseconds: number;
  concurrency: number;
}

export interface WindowResult {
  actions: number;
  seconds: number;
  /** Processor time of this process, in µs. */
  nodeCpu: number;
  /** How long the caller of each action waited, in ms. */
  waits: number[];
}

if (process.argv[1] === import.meta.filename) await serveWindows();

async function serveWindows(): Promise<void> {
  const urls = JSON.parse(process.env[URLS] ?? '{}') as Urls;
  const contender = await CONTENDERS[process.argv[2] ?? '']!(urls);
  process.on('message', async (window: Window | 'end') => {
    if (window !== 'end') {
      process.send!(await run(contender, window));
      return;
    }
    await contender.close();
    process.exit(0);
  });
  process.send!('ready');
}

/** Lives cases side by side; none begins after the window, those begun are counted to their end. */
async function run(contender: Contender, { milliseconds, concurrency }: Window): Promise<WindowResult> {
  const waits: number[] = [];
  const timed = async <T>(action: () => Promise<T>): Promise<T> => {
    const asked = performance.now();
    const result = await action();
    waits.push(performance.now() - asked);
    return result;
  };
  const cpu = process.cpuUsage();
  const start = performance.now();
  const liveOn = async () => {
    while (performance.now() - start < milliseconds) await contender.live(timed);
  };
  await Promise.all(Array.from({ length: concurrency }, liveOn));
  const { user, system } = process.cpuUsage(cpu);
  return {
    actions: waits.length,
    seconds: (performance.now() - start) / 1_000,
    nodeCpu: user + system,
    waits,
  };
}
