import { readPack, readScenarios, type Say } from '#modules/reforms/index.ts';
import type { NewPlace } from '#platform/access/pure/place.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import { type Failure, runScenario } from './runScenario.ts';
import type { ScenarioServer } from './scenarioServer.ts';

export interface Played {
  file: string;
  title: Text;
  failures: Failure[];
  /** Of so many, in the order of their files. */
  n: number;
  of: number;
}

interface Playing {
  folder: string;
  server: ScenarioServer;
  say: Say;
  place: string;
  ownPlaces: readonly NewPlace[];
  /** Part of a file's name. */
  only?: string;
  signal?: AbortSignal;
}

/** Plays the stories of a folder in a place, each on a database of its own, and tells of each as it ends. */
export async function playScenarios(
  playing: Playing,
  tell: (played: Played) => void | Promise<void>,
): Promise<void> {
  const { folder, server, say, place, ownPlaces, only, signal } = playing;
  const { pack } = readPack(folder, say);
  const { cast, scenarios } = readScenarios(folder, say);
  if (!pack || !cast) return;
  const chosen = scenarios.filter(({ file }) => !only || file.includes(only));
  for (const [n, scenario] of chosen.entries()) {
    signal?.throwIfAborted();
    const { failures } = await server.withFresh((database) =>
      runScenario({ pack, cast, scenario, database, files: server.files, say, place, ownPlaces }),
    );
    await tell({ file: scenario.file, title: scenario.scenario, failures, n: n + 1, of: chosen.length });
  }
}
