import { randomFillSync } from 'node:crypto';
import { canonicalJson, type JsonValue } from '#platform/crypto/pure/canonicalJson.ts';
import { sha256 } from '#platform/crypto/server/sha256.ts';

/** One act of the platform as it stands in `actions`, all columns. */
export interface ActionRecord {
  id: string;
  subjectType: string;
  subjectId: string;
  /** Place in the chain of the subject, from 1, without gaps. */
  seq: number;
  name: string;
  actorId: string;
  capacity: JsonValue;
  at: Date;
  body: JsonValue;
  /** SHA-256(salt || canonical JSON of the data); null when nothing was typed. */
  dataDigest: Buffer | null;
  prevHash: Buffer;
  hash: Buffer;
}

/** What is sealed: a record without its digests, with what people typed as `data`. */
export interface NewAction extends Omit<ActionRecord, 'dataDigest' | 'prevHash' | 'hash'> {
  data?: unknown;
}

export interface SealedAction {
  record: ActionRecord;
  /** Present when there is data: both go to `action_data`, where they can be erased. */
  salt?: Buffer;
  /** The canonical texts that were hashed, ready to be sent as jsonb: nothing is serialised twice. */
  json: { capacity: string; body: string; data?: string };
}

/** prev_hash of the first action of a subject. */
export const genesisHash = Buffer.alloc(32);

/**
 * Digests what people typed and closes the record with
 * hash = SHA-256(prevHash || canonical JSON of all other fields), `at` as ISO milliseconds, the digest in hex.
 * @throws TypeError when a field is not plain JSON, or an id is not a uuid in lower case (as PostgreSQL returns it)
 */
export function sealAction(action: NewAction, prevHash: Buffer): SealedAction {
  if (!uuid.test(action.id) || !uuid.test(action.subjectId)) {
    throw new TypeError('an action needs uuids in lower case');
  }
  const { data, ...fields } = action;
  const json: SealedAction['json'] = {
    capacity: canonicalJson(action.capacity),
    body: canonicalJson(action.body),
  };
  let dataDigest: Buffer | null = null;
  let salt: Buffer | undefined;
  if (data !== undefined) {
    salt = newSalt();
    json.data = canonicalJson(data);
    dataDigest = digestData(salt, json.data);
  }
  const hash = hashAction({ ...fields, dataDigest }, prevHash, json);
  return { record: { ...fields, dataDigest, prevHash, hash }, salt, json };
}

/** The hash that a record must have; `json` saves the work when the texts are at hand. */
export function hashAction(
  action: Omit<ActionRecord, 'prevHash' | 'hash'>,
  prevHash: Buffer,
  json = { capacity: canonicalJson(action.capacity), body: canonicalJson(action.body) },
): Buffer {
  const digest = action.dataDigest === null ? 'null' : `"${action.dataDigest.toString('hex')}"`;
  // Written out, not built by canonicalJson: the names are known, sorted, and this runs in every command.
  return sha256(
    prevHash,
    `{"actorId":${canonicalJson(action.actorId)},"at":"${action.at.toISOString()}","body":${json.body},` +
      `"capacity":${json.capacity},"dataDigest":${digest},"id":"${action.id}",` +
      `"name":${canonicalJson(action.name)},"seq":${action.seq},"subjectId":"${action.subjectId}",` +
      `"subjectType":${canonicalJson(action.subjectType)}}`,
  );
}

/** SHA-256(salt || canonical JSON). `json` is canonical already. */
export function digestData(salt: Buffer, json: string): Buffer {
  return sha256(salt, json);
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const saltBytes = 16;
const saltPool = Buffer.alloc(saltBytes * 64);
let saltUsed = saltPool.length;

// Drawn from a pool: the generator is called once for 64 salts.
function newSalt(): Buffer {
  if (saltUsed === saltPool.length) {
    randomFillSync(saltPool);
    saltUsed = 0;
  }
  saltUsed += saltBytes;
  return Buffer.from(saltPool.subarray(saltUsed - saltBytes, saltUsed));
}
