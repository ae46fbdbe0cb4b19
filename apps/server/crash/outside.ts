import { openRegulatorFake } from '#connectors/regulator/fake/regulatorFake.ts';
import { openSmsFake } from '#connectors/sms/fake/smsFake.ts';
import type { Fake } from '#platform/connect/server/fake/openFake.ts';
import type { ConnectorsConfig } from '../connectors/readConnectors.ts';

/** Other people's systems. They run in the process of the test, so that no kill makes them forget. */
export interface Outside {
  regulator: Fake;
  sms: Fake;
  connectors: ConnectorsConfig;
  /** The next request of each is done, and its answer lost. */
  loseAnswers(): void;
  close(): Promise<void>;
}

const SECRET = { keyId: 'crash', secret: 'a secret that both sides have agreed on' };

export async function openOutside(): Promise<Outside> {
  const regulator = await openRegulatorFake({ secret: SECRET, acknowledges: 'at-once' });
  const sms = await openSmsFake({ secret: SECRET });
  return {
    regulator,
    sms,
    connectors: {
      sms: { ...sms.account, sign: '云溪政务' },
      regulators: [{ ...regulator.account, agencies: ['*'] }],
    },
    loseAnswers() {
      regulator.mood('lostAnswer', 1);
      sms.mood('lostAnswer', 1);
    },
    async close() {
      await Promise.all([regulator.close(), sms.close()]);
    },
  };
}
