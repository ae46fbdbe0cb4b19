import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { loadAuthorisations } from '#modules/authorisations/server/demo/loadAuthorisations.ts';
import { loadBriefings } from '#modules/briefings/index.ts';
import { publishOpinions } from '#modules/correspondence/index.ts';
import { publishCreditRegisters } from '#modules/credit/index.ts';
import { loadPeople } from '#modules/identity/server/demo/loadPeople.ts';
import { loadOrganisations } from '#modules/organisations/index.ts';
import { publishPayouts } from '#modules/payouts/index.ts';
import { publishHalls, publishPublication } from '#modules/policies/index.ts';
import { publishProfiles } from '#modules/profiles/index.ts';
import { publishPack, readPack } from '#modules/reforms/index.ts';
import { parseYaml } from '#modules/reforms/server/readYaml.ts';
import { publishSharingRegisters } from '#modules/sharing/index.ts';
import { publishDivisions } from '#platform/access/server/divisions.ts';
import { loadPlaces } from '#platform/access/server/loadPlaces.ts';
import type { Services } from '#platform/api/server/services.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { publishOwnRegisters } from '#platform/registers/server/publishOwnRegisters.ts';
import type { Config } from './config.ts';
import { seedFinance } from './demo/finance/seedFinance.ts';
import { seedProfiles } from './demo/profiles/seedProfiles.ts';

const Way = z.enum(['rule', 'officer']);

/** A city: which place this deployment serves, and which reforms it takes over from other places. */
const City = z.strictObject({
  place: z.string(),
  adopts: z
    .array(
      z.strictObject({
        reform: z.string(),
        way: Way,
        revocation: Way.optional(),
        permits: z
          .union([z.literal('list'), z.literal('hold'), z.strictObject({ from: z.iso.date() })])
          .optional(),
      }),
    )
    .default([]),
});

const packsFolder = path.resolve(import.meta.dirname, '../../packs');

/** Loads places, agencies, people, firms and adopted reforms of the configured city; run again it adds only what is new. */
export async function loadCity(
  services: Services,
  config: Config,
  say: (line: string) => void,
): Promise<void> {
  const file = path.join(config.cityFolder, 'city.yaml');
  const { value: city, problems } = parseYaml(file, file, City);
  if (!city) throw new Error(problems.map(({ line, message }) => `${file}:${line} ${message}`).join('\n'));
  const now = services.now();
  await services.database.transaction(async (tx) => {
    await publishDivisions(tx, now);
    await loadPlaces(tx, path.join(config.cityFolder, 'places.yaml'), now);
    const at = { now, today: legalDate(now) };
    await publishOwnRegisters(tx, at);
    await publishCreditRegisters(tx, city.place, at, config.demo ? config.cityFolder : undefined);
    await publishSharingRegisters(tx, city.place, at);
    await publishOpinions(tx, now);
    await publishProfiles(tx, now);
    await publishPublication(tx, now);
    await publishHalls(tx, city.place, at, config.demo ? config.cityFolder : undefined);
    await publishPayouts(tx, now);
    if (!config.demo) return;
    const organisations = path.join(config.cityFolder, 'organisations.yaml');
    if (existsSync(organisations)) await loadOrganisations(tx, organisations, 'demo', now);
    await loadPeople(tx, path.join(config.cityFolder, 'people.yaml'), now);
    await loadAuthorisations(tx, path.join(config.cityFolder, 'authorisations.yaml'));
  });
  for (const { reform, ...choices } of city.adopts) {
    const read = readPack(path.join(packsFolder, reform));
    if (!read.pack) {
      throw new Error(
        read.problems.map((fault) => `${reform}/${fault.file}:${fault.line} ${fault.message}`).join('\n'),
      );
    }
    const { pack } = read;
    const adopted = await services.database.transaction((tx) =>
      publishPack(tx, services, pack, { place: city.place, ...choices }),
    );
    if (adopted) {
      const { version } = pack.reform;
      say(services.translate(config.language, 'server.adopted', { reform, version }));
    }
  }
  if (!config.demo) return;
  await services.database.transaction(async (tx) => {
    await loadBriefings(tx, path.join(config.cityFolder, 'briefings.yaml'), city.place, now);
    await seedFinance(tx, config.cityFolder, city.place, now);
  });
  await seedProfiles(services, services.database, config.cityFolder);
}
