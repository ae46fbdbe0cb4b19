import { createVerify, X509Certificate } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Fake } from '#platform/connect/server/fake/openFake.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { openSealAuthority } from './client.ts';
import { openFakeSealAuthority } from './fake/fakeSealAuthority.ts';

const secret = { keyId: 'onewindow', secret: 'a secret that both sides have agreed on' };
const FIRM = { uscc: '91999900MADEM0011H', name: '云溪市青峰茶业有限公司' };

let fake: Fake;
beforeEach(async () => {
  fake = await openFakeSealAuthority({ secret, slowMs: 5_000 });
});
afterEach(() => fake.close());

const authority = (allowFake = true) =>
  openSealAuthority({ account: fake.account, allowFake, patience: { timeoutMs: 2_000, firstWaitMs: 1 } });

describe('an authority of e-seals', () => {
  it('issues a certificate in the name of the firm, under its own root, and signs with its key', async () => {
    const { serial, certificates } = await authority().certify({ key: newId(), ...FIRM });
    const [own, root] = certificates.map((pem) => new X509Certificate(pem));
    expect(own!.subject).toContain(FIRM.name);
    expect(own!.verify(root!.publicKey)).toBe(true);
    const bytes = Buffer.from('what is sealed');
    const signature = await authority().sign({ key: newId(), serial, bytes });
    expect(createVerify('sha256').update(bytes).verify(own!.publicKey, signature)).toBe(true);
    await authority().revoke({ key: newId(), serial });
    await expect(authority().sign({ key: newId(), serial, bytes })).rejects.toMatchObject({ status: 409 });
  });

  it('issues one certificate for one request, though its answer was lost', async () => {
    fake.mood('lostAnswer', 1);
    await authority().certify({ key: newId(), ...FIRM });
    expect(fake.effects).toHaveLength(1);
  });

  it.each(['failing', 'refusing', 'unreachable', 'garbled'] as const)(
    'gives nothing when it is %s',
    async (mood) => {
      fake.mood(mood);
      await expect(authority().certify({ key: newId(), ...FIRM })).rejects.toHaveProperty('trouble');
    },
  );

  it('does not count in production when it is simulated', async () => {
    await expect(authority(false).certify({ key: newId(), ...FIRM })).rejects.toMatchObject({
      trouble: 'fake',
    });
  });
});
