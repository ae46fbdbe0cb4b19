import { X509Certificate } from 'node:crypto';
import { z } from 'zod';
import type { SealAuthority } from '#platform/api/server/outside.ts';
import { callOutside, type Patience } from '#platform/connect/server/callOutside.ts';
import { OutsideError } from '#platform/connect/server/outsideError.ts';
import type { SealAuthorityConfig } from './config.ts';

export interface SealAuthorityOptions {
  account: SealAuthorityConfig;
  allowFake: boolean;
  patience?: Partial<Patience>;
}

const Certified = z.object({
  serial: z.string().min(1).max(100),
  certificates: z.array(z.string()).min(1).max(5),
});
const Signed = z.object({ serial: z.string(), signature: z.base64() });
const Revoked = z.object({ serial: z.string(), revoked: z.literal(true) });
// Somebody waits at a page.
const PATIENCE = { timeoutMs: 6_000, tries: 2, firstWaitMs: 200 };

/** The authority of e-seals. @throws (from each) OutsideError */
export function openSealAuthority({ account, allowFake, patience }: SealAuthorityOptions): SealAuthority {
  const ask = async <T extends { serial: string }>(
    path: `/${string}`,
    key: string,
    body: object,
    answer: z.ZodType<T>,
  ): Promise<T> =>
    (
      await callOutside({
        account,
        path,
        body,
        key,
        answer,
        allowFake,
        patience: { ...PATIENCE, ...patience },
      })
    ).answer;
  return {
    async certify({ key, uscc, name }) {
      const certified = await ask('/certificates', key, { uscc, name }, Certified);
      const own = readCertificate(certified.certificates[0]!);
      // Issued to somebody else, it would let another seal in the firm's name.
      if (!own.subject.split('\n').includes(`CN=${name}`))
        throw new OutsideError('unreadable', 'the certificate names another firm');
      return certified;
    },
    async sign({ key, serial, bytes }) {
      const body = { serial, bytes: bytes.toString('base64') };
      const signed = await ask('/signatures', key, body, Signed);
      if (signed.serial !== serial) throw new OutsideError('unreadable', 'signed with another key');
      return Buffer.from(signed.signature, 'base64');
    },
    async revoke({ key, serial }) {
      await ask('/revocations', key, { serial }, Revoked);
    },
  };
}

function readCertificate(pem: string): X509Certificate {
  try {
    return new X509Certificate(pem);
  } catch {
    throw new OutsideError('unreadable', 'the certificate cannot be read');
  }
}
