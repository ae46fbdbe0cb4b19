import { existsSync, readFileSync } from 'node:fs';
import type { Verification } from '#modules/licences/contract.ts';
import { verifyDocument } from '#modules/licences/server/documents/verifyDocument.ts';
import { verify } from '#modules/licences/server/verifyLicence.ts';
import type { Say } from '#modules/reforms/index.ts';
import { loadLaw } from '#platform/clock/server/law.ts';
import { openTime } from '#platform/clock/server/time.ts';
import { inLanguage } from '#platform/i18n/pure/text.ts';
import type { CommandContext } from '../command.ts';
import { openInstallation } from '../openInstallation.ts';

/** Whether a licence stands, by its number; or whether a file of one is genuine and what became of it. */
export async function run(context: CommandContext): Promise<number> {
  const { args, say, print } = context;
  const [asked = ''] = args;
  const installation = await openInstallation(context);
  try {
    const { database, config } = installation;
    const time = await openTime(database, { demo: config.demo });
    const services = { now: time.now, demo: config.demo, law: loadLaw() };
    try {
      if (!existsSync(asked)) return presentLicence(await verify(database, services, asked), say, print);
      const checked = await verifyDocument(
        database,
        services,
        await installation.keys(),
        readFileSync(asked),
      );
      if (checked.fault) {
        print(say(`licences.fault.${checked.fault}`));
        return 1;
      }
      print(say('cli.verify.genuine'));
      return checked.current ? presentLicence(checked.current, say, print) : 1;
    } finally {
      await time.close();
    }
  } finally {
    await installation.stop();
  }
}

/** Only a licence that stands today gives 0, so that scripts can ask. */
function presentLicence(found: Verification, say: Say, print: (line: string) => void): number {
  if (!found.found || !found.status) {
    print(say('cli.verify.notFound', { number: found.number }));
    return 1;
  }
  const { number, status, title, holderName, holderUscc, issuedOn, validTo, replacedBy } = found;
  print(`${title ? inLanguage(title, say.language) : ''}  ${number}`);
  print(`  ${say('cli.verify.status', { status: say(`licences.status.${status}`) })}`);
  print(`  ${[holderName, holderUscc].filter(Boolean).join('  ')}`);
  print(`  ${say('cli.verify.dates', { from: issuedOn ?? '', to: validTo ?? '—' })}`);
  if (replacedBy) print(`  ${say('cli.verify.replacedBy', { number: replacedBy })}`);
  return status === 'valid' ? 0 : 1;
}
