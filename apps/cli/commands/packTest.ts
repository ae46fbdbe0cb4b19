import { runScenario } from '#apps/scenarios/runScenario.ts';
import { type ScenarioServer, startScenarioServer } from '#apps/scenarios/scenarioServer.ts';
import { checkPack, isFault, knownHere, readPack, readScenarios } from '#modules/reforms/index.ts';
import { inLanguage } from '#platform/i18n/pure/text.ts';
import type { CommandContext } from '../command.ts';
import { otherPlace } from '../otherPlace.ts';
import { packsBelow, shown } from '../packsBelow.ts';
import { problemLines } from '../presentCheck.ts';

interface Counts {
  passed: number;
  failed: number;
}

/** Plays the scenarios of reforms, each on a database of its own. Fails when one does not go as written. */
export async function run(context: CommandContext): Promise<number> {
  const { say, print, tell } = context;
  const folders = packsBelow(context);
  tell(say('cli.pack.starting'));
  const server = await startScenarioServer(() => {});
  const counts: Counts = { passed: 0, failed: 0 };
  try {
    for (const folder of folders) await testPack(context, server, folder, counts);
  } finally {
    await server.stop();
  }
  print(say('cli.pack.played', { ...counts }));
  return counts.failed === 0 && counts.passed > 0 ? 0 : 1;
}

async function testPack(
  context: CommandContext,
  server: ScenarioServer,
  folder: string,
  counts: Counts,
): Promise<void> {
  const { say, print, options } = context;
  print(shown(folder));
  const { pack, problems } = readPack(folder, say);
  const { cast, scenarios, problems: faulty } = readScenarios(folder, say);
  const faults = [...problems, ...(pack ? checkPack(pack, knownHere(), say).problems : []), ...faulty].filter(
    isFault,
  );
  if (!pack || !cast || faults.length > 0) {
    for (const line of problemLines(faults, say)) print(line);
    if (faults.length > 0) counts.failed++;
    else print(`  ${say('cli.pack.noScenarios')}`);
    return;
  }
  const only = options['only'];
  for (const scenario of scenarios.filter(({ file }) => typeof only !== 'string' || file.includes(only))) {
    const start = performance.now();
    const { failures } = await server.withFresh((database) =>
      runScenario({ pack, cast, scenario, database, files: server.files, say, ...otherPlace(context) }),
    );
    counts[failures.length === 0 ? 'passed' : 'failed']++;
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const proves = scenario.proves.length > 0 ? `  [${scenario.proves.join(' ')}]` : '';
    const title = inLanguage(scenario.scenario, say.language);
    print(`  ${failures.length === 0 ? '✓' : '✗'} ${title}${proves}  ${seconds} s`);
    for (const line of problemLines(failures, say)) print(`  ${line}`);
  }
}
