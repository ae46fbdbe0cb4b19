import type { OfficeConfig } from '#connectors/offices/config.ts';
import { openOfficeFake } from '#connectors/offices/fake/officeFake.ts';
import { OFFICE_SYSTEMS, type OfficeSystem } from '#connectors/offices/mappings.ts';
import type { Fake } from '#platform/connect/server/fake/openFake.ts';
import { fakeSecret } from './demoAccounts.ts';

const NOWHERE = 'http://127.0.0.1:9';
/** A clerk of another office needs a moment; those that decide by machine answer at once. */
const DECIDES_AFTER_MS = 2_000;
const BY_CLERK: readonly OfficeSystem[] = ['bank', 'seal-maker', 'post'];

export interface OfficeFakes {
  offices: OfficeConfig[];
  close(): Promise<void>;
}

function configOf(system: OfficeSystem, url: string, installationSecret: string): OfficeConfig {
  return { system, url, ...fakeSecret(`office ${system}`, installationSecret) };
}

/** The offices of the demo, for a process that runs none of them but must know who calls back. */
export function officesElsewhere(installationSecret: string): OfficeConfig[] {
  return OFFICE_SYSTEMS.map((system) => configOf(system, NOWHERE, installationSecret));
}

/** Starts a simulated system for every office. */
export async function startOfficeFakes(installationSecret: string, ownUrl: string): Promise<OfficeFakes> {
  const fakes: Fake[] = await Promise.all(
    OFFICE_SYSTEMS.map((system) =>
      openOfficeFake({
        system,
        secret: fakeSecret(`office ${system}`, installationSecret),
        decides: BY_CLERK.includes(system) ? 'later' : 'at-once',
        callbackAfterMs: DECIDES_AFTER_MS,
      }),
    ),
  );
  for (const fake of fakes) fake.callbackTo({ url: `${ownUrl}/callbacks/offices` });
  return {
    offices: OFFICE_SYSTEMS.map((system, n) => configOf(system, fakes[n]!.account.url, installationSecret)),
    async close() {
      await Promise.all(fakes.map((fake) => fake.close()));
    },
  };
}
