import { openBankFake } from '#connectors/bank/fake/bankFake.ts';
import { openFakeDataPlatform } from '#connectors/data-platform/fake/fakeDataPlatform.ts';
import { openFakeFirmData } from '#connectors/firm-data/fake/fakeFirmData.ts';
import { openIdentityCheckFake } from '#connectors/identity-check/fake/identityCheckFake.ts';
import { openOfficialAccountFake } from '#connectors/official-account/fake/officialAccountFake.ts';
import { openRegulatorFake } from '#connectors/regulator/fake/regulatorFake.ts';
import { openFakeSealAuthority } from '#connectors/seal-authority/fake/fakeSealAuthority.ts';
import { openSmsFake } from '#connectors/sms/fake/smsFake.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { heldBy } from '../demo/profiles/knownFirms.ts';
import { type FakeUrls, fakeSecret } from './demoAccounts.ts';

export interface Fakes {
  urls: FakeUrls;
  close(): Promise<void>;
}

export interface FakesOptions {
  demo: boolean;
  installationSecret: string;
  /** Where this server listens, for their callbacks. */
  ownUrl: string;
}

/** A clerk needs a moment. */
const CONFIRMS_AFTER_MS = 2_000;

/** What the simulated platform of the region holds of every firm. */
const DEMO_DATA = {
  'feasibility-approval *': {
    status: 'valid' as const,
    data: { number: 'YX-2026-0008', approvedOn: '2026-09-30' },
  },
};

/** Starts the simulated systems on the loopback. @throws Error outside the demo */
export async function startFakes({ demo, installationSecret, ownUrl }: FakesOptions): Promise<Fakes> {
  if (!demo) throw new Error('production runs no simulated systems');
  const secret = (name: keyof FakeUrls) => fakeSecret(name, installationSecret);
  const fakes = await Promise.all([
    openSmsFake({ secret: secret('sms') }),
    openOfficialAccountFake({ secret: secret('officialAccount') }),
    openRegulatorFake({
      secret: secret('regulator'),
      acknowledges: 'later',
      callbackAfterMs: CONFIRMS_AFTER_MS,
    }),
    openIdentityCheckFake({ secret: secret('identityCheck') }),
    openFakeDataPlatform({ secret: secret('dataPlatform'), holds: DEMO_DATA }),
    openFakeSealAuthority({ secret: secret('sealAuthority') }),
    openFakeFirmData({
      secret: secret('firmData'),
      holds: (resource, uscc) => heldBy(resource, uscc, legalDate(new Date())),
    }),
    openBankFake({ secret: secret('bank'), books: 'later', callbackAfterMs: CONFIRMS_AFTER_MS }),
  ]);
  const [sms, officialAccount, regulator, identityCheck, dataPlatform, sealAuthority, firmData, bank] = fakes;
  sms.callbackTo({ url: `${ownUrl}/callbacks/sms` });
  officialAccount.callbackTo({ url: `${ownUrl}/callbacks/official-account` });
  regulator.callbackTo({ url: `${ownUrl}/callbacks/regulator` });
  bank.callbackTo({ url: `${ownUrl}/callbacks/bank` });
  return {
    urls: {
      sms: sms.account.url,
      officialAccount: officialAccount.account.url,
      regulator: regulator.account.url,
      identityCheck: identityCheck.account.url,
      dataPlatform: dataPlatform.account.url,
      sealAuthority: sealAuthority.account.url,
      firmData: firmData.account.url,
      bank: bank.account.url,
    },
    async close() {
      await Promise.all(fakes.map((fake) => fake.close()));
    },
  };
}
