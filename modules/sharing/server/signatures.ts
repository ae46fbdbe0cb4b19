import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import { verifyJws } from '#platform/crypto/server/jws.ts';
import { SharedValue } from '../contract.ts';

/** Media types of what is signed. */
export const CALL_TYPE = 'onewindow-data-call+jws';
export const COPY_TYPE = 'onewindow-licence-copy+jws';

/** A call as the platform signed it: who asked for what, about whom, for which matter, under which consent. */
export const SignedCall = z.strictObject({
  call: z.uuid(),
  at: z.iso.datetime(),
  item: z.string(),
  about: z.string(),
  use: z.string(),
  basis: z.string(),
  matter: z.string(),
  case: z.string().nullable(),
  caller: z.strictObject({ person: z.string(), agency: z.string(), role: z.string().nullable() }),
  consent: z.string().nullable(),
});
export type SignedCall = z.infer<typeof SignedCall>;

/** An e-licence as it was when it was called. */
export const SignedCopy = z.strictObject({
  call: z.uuid(),
  at: z.iso.datetime(),
  item: z.string(),
  about: z.string(),
  values: z.array(SharedValue),
});
export type SignedCopy = z.infer<typeof SignedCopy>;

/** Who called, what and for what, when one of the published keys signed it; needs no database. */
export function verifyCall(jws: string, keys: readonly KeyObject[]): SignedCall | undefined {
  return SignedCall.safeParse(verifyJws(jws, keys, CALL_TYPE)).data;
}

/** The archive copy, when one of the published keys signed it. */
export function verifyCopy(jws: string, keys: readonly KeyObject[]): SignedCopy | undefined {
  return SignedCopy.safeParse(verifyJws(jws, keys, COPY_TYPE)).data;
}
