import { openBank } from '#connectors/bank/client.ts';
import { openDataPlatform } from '#connectors/data-platform/client.ts';
import { openFirmData } from '#connectors/firm-data/client.ts';
import { type CheckIdentity, openIdentityCheck } from '#connectors/identity-check/client.ts';
import { type Offices, openOffices } from '#connectors/offices/client.ts';
import { officialAccountChannel } from '#connectors/official-account/client.ts';
import { openRegulators, type Regulators } from '#connectors/regulator/client.ts';
import { openSealAuthority } from '#connectors/seal-authority/client.ts';
import { smsChannel } from '#connectors/sms/client.ts';
import type { Outside } from '#platform/api/server/outside.ts';
import type { Channel } from '#platform/notify/server/channels/channel.ts';
import { mailChannel } from '#platform/notify/server/channels/mailChannel.ts';
import type { Bank } from '#platform/payments/server/bank.ts';
import type { Config } from '../config.ts';
import { withFakes } from './demoAccounts.ts';
import { officesElsewhere, startOfficeFakes } from './officeFakes.ts';
import { type ConnectorsConfig, readConnectors } from './readConnectors.ts';
import { startFakes } from './startFakes.ts';

export interface Connectors {
  config: ConnectorsConfig;
  channels: Channel[];
  regulators: Regulators;
  /** Other offices' own systems; what is connected to none is done by hand. */
  offices: Offices;
  /** Undefined where no register can be asked: then the officer judges by the papers alone. */
  checkIdentity: CheckIdentity | undefined;
  /** Undefined where no bank is connected: then nothing is sent. */
  bank: Bank | undefined;
  /** Asked by operations while somebody waits. */
  outside: Outside;
  close(): Promise<void>;
}

interface ConnectorParts {
  config: Pick<Config, 'connectorsFile' | 'demo' | 'smtpUrl' | 'roles' | 'host' | 'port'>;
  publicUrl: string;
  installationSecret: string;
}

const NOWHERE = {
  sms: 'http://127.0.0.1:9',
  officialAccount: 'http://127.0.0.1:9',
  regulator: 'http://127.0.0.1:9',
  identityCheck: 'http://127.0.0.1:9',
  dataPlatform: 'http://127.0.0.1:9',
  sealAuthority: 'http://127.0.0.1:9',
  bank: 'http://127.0.0.1:9',
  firmData: 'http://127.0.0.1:9',
};

/** Somebody waits for it on a page. */
const STATEMENT_WITHIN_MS = 10_000;

/** The outside systems of this installation; in the demo what is not configured is simulated on the loopback. */
export async function openConnectors(parts: ConnectorParts): Promise<Connectors> {
  const { demo, smtpUrl, roles, host, port, connectorsFile } = parts.config;
  const given = readConnectors(connectorsFile);
  const { installationSecret, publicUrl } = parts;
  // Only the worker sends; the web needs the secrets, to know who calls back.
  const fakes =
    demo && roles.has('worker')
      ? await startFakes({ demo, installationSecret, ownUrl: `http://${host}:${port}` })
      : undefined;
  const officeFakes = fakes && (await startOfficeFakes(installationSecret, `http://${host}:${port}`));
  const simulated = officeFakes?.offices ?? officesElsewhere(installationSecret);
  const config = demo ? withFakes(given, fakes?.urls ?? NOWHERE, installationSecret, simulated) : given;
  const mail = smtpUrl ? mailChannel({ smtpUrl, publicUrl }) : undefined;
  const allowFake = demo;
  const channels = [
    ...(mail ? [mail] : []),
    ...(config.sms ? [smsChannel({ config: config.sms, allowFake })] : []),
    ...(config.officialAccount
      ? [officialAccountChannel({ config: config.officialAccount, allowFake })]
      : []),
  ];
  const bank = config.bank && openBank({ config: config.bank, allowFake });
  return {
    config,
    channels,
    offices: openOffices({ offices: config.offices ?? [], allowFake }),
    regulators: openRegulators({ systems: config.regulators ?? [], allowFake }),
    checkIdentity: config.identityCheck && openIdentityCheck({ config: config.identityCheck, allowFake }),
    bank,
    outside: {
      ...(config.dataPlatform && {
        askData: openDataPlatform({ account: config.dataPlatform, allowFake }),
      }),
      ...(config.sealAuthority && {
        seals: openSealAuthority({ account: config.sealAuthority, allowFake }),
      }),
      ...(config.firmData && { askFirmData: openFirmData({ account: config.firmData, allowFake }) }),
      ...(bank && {
        bankStatement: ({ agency, day }) =>
          bank.statement(agency, day, AbortSignal.timeout(STATEMENT_WITHIN_MS)),
      }),
    },
    async close() {
      mail?.close();
      await fakes?.close();
      await officeFakes?.close();
    },
  };
}
