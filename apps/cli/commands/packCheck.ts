import {
  checkPack,
  isFault,
  knownHere,
  type PackCheck,
  readPack,
  readScenarios,
} from '#modules/reforms/index.ts';
import { inLanguage } from '#platform/i18n/pure/text.ts';
import type { CommandContext } from '../command.ts';
import { packsBelow, shown } from '../packsBelow.ts';
import { assumedLines, bundleLines, effectLines, problemLines } from '../presentCheck.ts';

/** Everything that is wrong with reforms, with file and line, and what they save. Fails when there is a fault. */
export async function run({ args, say, print }: CommandContext): Promise<number> {
  const known = knownHere();
  let faults = 0;
  let warnings = 0;
  for (const folder of packsBelow({ args })) {
    const { pack, problems } = readPack(folder, say);
    const check = pack && checkPack(pack, known, say);
    const all = [...problems, ...(check?.problems ?? []), ...readScenarios(folder, say).problems];
    faults += all.filter(isFault).length;
    warnings += all.length - all.filter(isFault).length;
    const title = pack ? `  ${inLanguage(pack.reform.title, say.language)}` : '';
    print(`${shown(folder)}${title}`);
    for (const line of problemLines(all, say)) print(line);
    if (check) for (const line of linesOf(check)) print(line);
    print('');
  }
  print(say('cli.pack.counts', { faults, warnings }));
  return faults === 0 ? 0 : 1;

  function linesOf(check: PackCheck): string[] {
    return [...effectLines(check, say), ...bundleLines(check, say), ...assumedLines(check, say)];
  }
}
