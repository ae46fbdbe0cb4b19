import { createHmac } from 'node:crypto';
import type { ConnectorsConfig } from './readConnectors.ts';

const NAMES = [
  'sms',
  'officialAccount',
  'regulator',
  'identityCheck',
  'dataPlatform',
  'sealAuthority',
  'firmData',
  'bank',
] as const;
export type FakeName = (typeof NAMES)[number];

/** Where simulated systems would be, by name; the ports are known once they run. */
export type FakeUrls = Record<FakeName, string>;

/**
 * The secret between this installation and a simulated system: made from a key of the installation, so that web
 * and worker agree without telling each other.
 */
export function fakeSecret(
  name: FakeName | `office ${string}`,
  installationSecret: string,
): { keyId: string; secret: string } {
  const secret = createHmac('sha256', installationSecret).update(`simulated ${name}`).digest('hex');
  return { keyId: `simulated-${name}`, secret };
}

/** What is configured, and simulated systems in place of the rest. */
export function withFakes(
  given: ConnectorsConfig,
  urls: FakeUrls,
  installationSecret: string,
  offices: NonNullable<ConnectorsConfig['offices']>,
): Required<ConnectorsConfig> {
  const account = (name: FakeName) => ({ url: urls[name], ...fakeSecret(name, installationSecret) });
  return {
    sms: given.sms ?? { ...account('sms'), sign: '云溪政务' },
    officialAccount: given.officialAccount ?? account('officialAccount'),
    regulators: given.regulators ?? [{ ...account('regulator'), agencies: ['*'] }],
    offices: given.offices ?? offices,
    identityCheck: given.identityCheck ?? account('identityCheck'),
    dataPlatform: given.dataPlatform ?? account('dataPlatform'),
    sealAuthority: given.sealAuthority ?? account('sealAuthority'),
    firmData: given.firmData ?? account('firmData'),
    // Every agency of the demo pays out of one account.
    bank: given.bank ?? { ...account('bank'), accounts: [{ agency: '*', account: '6100000000000018' }] },
  };
}
