import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { BankConfig } from '#connectors/bank/config.ts';
import { DataPlatformConfig } from '#connectors/data-platform/config.ts';
import { FirmDataConfig } from '#connectors/firm-data/config.ts';
import { IdentityCheckConfig } from '#connectors/identity-check/config.ts';
import { OfficeConfig } from '#connectors/offices/config.ts';
import { OfficialAccountConfig } from '#connectors/official-account/config.ts';
import { RegulatorConfig } from '#connectors/regulator/config.ts';
import { SealAuthorityConfig } from '#connectors/seal-authority/config.ts';
import { SmsConfig } from '#connectors/sms/config.ts';

const ConnectorsConfig = z.strictObject({
  offices: z.array(OfficeConfig).optional(),
  sms: SmsConfig.optional(),
  officialAccount: OfficialAccountConfig.optional(),
  regulators: z.array(RegulatorConfig).optional(),
  identityCheck: IdentityCheckConfig.optional(),
  dataPlatform: DataPlatformConfig.optional(),
  sealAuthority: SealAuthorityConfig.optional(),
  firmData: FirmDataConfig.optional(),
  bank: BankConfig.optional(),
});
/** Addresses and secrets of outside systems; what is absent is simulated in the demo, and not there in production. */
export type ConnectorsConfig = z.infer<typeof ConnectorsConfig>;

/** @throws Error naming every wrong entry of the file */
export function readConnectors(file: string | undefined): ConnectorsConfig {
  if (!file) return {};
  const read = ConnectorsConfig.safeParse(parse(readFileSync(file, 'utf8')) ?? {});
  if (read.success) return read.data;
  const lines = read.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
  throw new Error(`${file}:\n${lines.join('\n')}`);
}
