import { checkPack, isFault, knownHere, readPack, readScenarios } from '#modules/reforms/index.ts';
import { inLanguage } from '#platform/i18n/pure/text.ts';
import type { CommandContext } from '../command.ts';
import { packsBelow, shown } from '../packsBelow.ts';
import { assumedLines, effectLines, problemLines } from '../presentCheck.ts';

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
    if (check) for (const line of [...effectLines(check, say), ...assumedLines(check, say)]) print(line);
    print('');
  }
  print(say('cli.pack.counts', { faults, warnings }));
  return faults === 0 ? 0 : 1;
}
