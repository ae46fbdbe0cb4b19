import type { JsonValue } from '#platform/crypto/pure/canonicalJson.ts';

/** Outside systems that an operation asks and waits for. Each is absent where none is connected. */
export interface Outside {
  /** Asks another place's data-sharing platform. @throws Error when no usable answer comes */
  askData?(question: DataQuestion): Promise<DataAnswer>;
  seals?: SealAuthority;
  /** Asks another agency what it holds of a firm. @throws Error when no usable answer comes */
  askFirmData?(question: FirmDataQuestion, signal?: AbortSignal): Promise<FirmDataAnswer>;
  /** What moved on a day on an agency's account at the bank. @throws Error when no usable answer comes */
  bankStatement?(question: { agency: string; day: string }): Promise<BankLine[]>;
}

/** One line of a bank's statement: yuan with two places, and the number of our order where the bank knows it. */
export interface BankLine {
  serial: string;
  order: string | null;
  amount: string;
  direction: 'out' | 'in';
}

/** One data set about one firm; `signature` is the signed question (JWS) that authorises it. */
export interface FirmDataQuestion {
  /** Names the question: asked twice, answered once. */
  askId: string;
  resource: string;
  uscc: string;
  purpose: string;
  basis: string;
  agency: string;
  signature: string;
}

export interface FirmDataAnswer {
  found: boolean;
  /** As the other side says it, unchecked; `asOf` is the day that a value speaks of. */
  values: { name: string; fact: unknown; asOf: string }[];
}

/** One item about one firm, for one matter; `signature` is the signed call (JWS) that authorises it. */
export interface DataQuestion {
  /** Names the call: asked twice, answered once. */
  callId: string;
  item: string;
  uscc: string;
  purpose: string;
  basis: string;
  matter: string;
  agency: string;
  signature: string;
}

export interface DataAnswer {
  found: boolean;
  status: 'valid' | 'revoked' | 'expired' | null;
  values: Record<string, string>;
}

/** Whoever issues seal certificates to firms and holds their keys. */
export interface SealAuthority {
  certify(request: { key: string; uscc: string; name: string }): Promise<SealCertificate>;
  /** Signs the attributes of a document's signature with the key of that certificate. RSA with SHA-256. */
  sign(request: { key: string; serial: string; bytes: Buffer }): Promise<Buffer>;
  revoke(request: { key: string; serial: string }): Promise<void>;
}

export interface SealCertificate {
  serial: string;
  /** PEM; the firm's own first, then its issuer's. */
  certificates: string[];
}

/** Signs what this platform states to others, as a compact JWS of a type. */
export type SignStatement = (payload: JsonValue, typ: string) => string;
