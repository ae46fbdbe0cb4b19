import { createPublicKey, type KeyObject } from 'node:crypto';
import { canonicalJson, type JsonValue } from '../pure/canonicalJson.ts';
import { keyThumbprint } from './ed25519.ts';
import { signDetached, verifyDetached } from './signDetached.ts';

/**
 * A compact JWS (RFC 7515) with Ed25519 (RFC 8037): three base64url parts that fit into a QR code.
 * `kid` is the thumbprint of the key, so that a reader finds the right one after a rotation.
 * @param typ media type of what is signed, such as 'onewindow-licence+jws'
 */
export function signJws(privateKey: KeyObject, payload: JsonValue, typ: string): string {
  const header = { alg: 'EdDSA', kid: keyThumbprint(createPublicKey(privateKey)), typ };
  const input = `${base64url(canonicalJson(header))}.${base64url(canonicalJson(payload))}`;
  return `${input}.${signDetached(privateKey, Buffer.from(input)).toString('base64url')}`;
}

/** The payload when one of the keys signed it as `typ`; undefined for anything else, however malformed. */
export function verifyJws(jws: string, publicKeys: readonly KeyObject[], typ: string): JsonValue | undefined {
  const opened = openJws(jws, publicKeys);
  if (opened?.typ !== typ) return undefined;
  return parse(opened.payload);
}

/** The signed bytes and their declared type, or undefined. */
export function openJws(
  jws: string,
  publicKeys: readonly KeyObject[],
): { payload: Buffer; typ?: string } | undefined {
  // Only the one spelling of each part: a signature must not have many faces.
  const [header, payload, signature] = /^([\w-]+)\.([\w-]*)\.([\w-]+)$/.exec(jws)?.slice(1) ?? [];
  if (header === undefined || payload === undefined || signature === undefined) return undefined;
  if (base64url(bytes(signature)) !== signature) return undefined;
  const fields = parse(bytes(header)) as {
    alg?: unknown;
    kid?: unknown;
    typ?: unknown;
    crit?: unknown;
  } | null;
  // `crit` names extensions that must be understood (RFC 7515, 4.1.11); none is.
  if (fields?.alg !== 'EdDSA' || fields.crit !== undefined) return undefined;
  const candidates =
    fields.kid === undefined ? publicKeys : publicKeys.filter((key) => keyThumbprint(key) === fields.kid);
  const signed = Buffer.from(`${header}.${payload}`);
  if (!verifyDetached(candidates, signed, bytes(signature))) return undefined;
  return { payload: bytes(payload), typ: typeof fields.typ === 'string' ? fields.typ : undefined };
}

function base64url(value: string | Buffer): string {
  return Buffer.from(value as string).toString('base64url');
}

function bytes(part: string): Buffer {
  return Buffer.from(part, 'base64url');
}

function parse(text: Buffer): JsonValue | undefined {
  try {
    return JSON.parse(text.toString('utf8')) as JsonValue;
  } catch {
    return undefined;
  }
}
