import { playScenarios } from '#apps/scenarios/playScenarios.ts';
import { type ScenarioServer, startScenarioServer } from '#apps/scenarios/scenarioServer.ts';
import type { PlayStories } from '#modules/reforms/index.ts';

export interface Playground {
  play: PlayStories;
  stop(): Promise<void>;
}

/** Afterwards the database server is given back; the next trial starts another. */
const IDLE_MS = 5 * 60_000;

/**
 * A database server of its own in a temporary folder, started when something is first tried: what is played there
 * cannot reach a real table, because it is another server.
 */
export function openPlayground(): Playground {
  let server: Promise<ScenarioServer> | undefined;
  let idle: NodeJS.Timeout | undefined;
  const close = async () => {
    clearTimeout(idle);
    const running = server;
    server = undefined;
    await running?.then((started) => started.stop()).catch(() => {});
  };
  return {
    async play({ signal, ...playing }, tell) {
      clearTimeout(idle);
      server ??= startScenarioServer(() => {});
      try {
        const started = await server;
        await playScenarios({ ...playing, server: started, signal }, tell);
      } catch (error) {
        await close();
        throw error;
      }
      idle = setTimeout(() => void close(), IDLE_MS);
      idle.unref();
    },
    stop: close,
  };
}
