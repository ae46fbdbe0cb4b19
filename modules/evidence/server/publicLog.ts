import { keyThumbprint } from '#platform/crypto/server/ed25519.ts';
import type { Keys } from '#platform/crypto/server/keys.ts';
import { logPublicKeys } from '#platform/ledger/server/note/checkpoint.ts';

/** What everyone may know of the log and of the keys that sign here. Public halves only. */
export interface PublicLog {
  /** Name of the log. */
  origin: string;
  /** Verifier keys of the log, newest first. */
  logKeys: string[];
  /** Certificates of the PDF signatures, PEM, newest first. */
  certificates: string[];
  /** Keys of the machine-readable documents, as a JWK set. */
  attestation: { keys: object[] };
}

export function publicLog(
  keys: {
    ledger: Pick<Keys['ledger'], 'publicKeys' | 'privateKey'>;
    documents: Pick<Keys['documents'], 'certificates'>;
    attestation: Pick<Keys['attestation'], 'publicKeys'>;
  },
  origin: string,
): PublicLog {
  return {
    origin,
    logKeys: logPublicKeys(keys.ledger, origin),
    certificates: keys.documents.certificates,
    attestation: {
      keys: keys.attestation.publicKeys.map((key) => ({
        ...key.export({ format: 'jwk' }),
        kid: keyThumbprint(key),
        alg: 'EdDSA',
        use: 'sig',
      })),
    },
  };
}
