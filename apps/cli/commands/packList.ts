import { readPack, readScenarios } from '#modules/reforms/index.ts';
import { inLanguage } from '#platform/i18n/pure/text.ts';
import type { CommandContext } from '../command.ts';
import { packsBelow, shown } from '../packsBelow.ts';

/** What reforms there are: title, source, rows, matters, scenarios. */
export async function run({ args, say, print }: CommandContext): Promise<number> {
  for (const folder of packsBelow({ args })) {
    const { pack } = readPack(folder, say);
    print(shown(folder));
    if (!pack) {
      print(`  ${say('cli.pack.unreadable')}`);
      continue;
    }
    const { title, source, place, version } = pack.reform;
    const { scenarios } = readScenarios(folder, say);
    const document = `${inLanguage(source.document, say.language)} ${source.item}`;
    print(`  ${inLanguage(title, say.language)}`);
    print(
      `  ${say('cli.pack.about', { place, version, document, rows: source.rows.join(say('cli.comma')) })}`,
    );
    const counts = {
      matters: pack.matters.length,
      registers: pack.registers.length,
      scenarios: scenarios.length,
    };
    print(`  ${say('cli.pack.holds', counts)}`);
  }
  return 0;
}
